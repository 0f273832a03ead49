import { describe, expect, it } from "vitest";
import { group, task } from "@/components/workflow/sample-workflow.fixture";
import { filterGroups, treeRows } from "./task-tree-rows";

const groups = [
  group("prepare", "COMPLETED", [task("prepare-0", "COMPLETED")]),
  group("train", "RUNNING", [
    task("train-0", "RESCHEDULED", { retry_id: 0 }),
    task("train-0", "RUNNING", { retry_id: 1 }),
    task("train-1", "FAILED"),
  ]),
];
const everything = filterGroups(groups, { category: "all", matches: () => true });

describe("treeRows", () => {
  it("lists the tasks of expanded groups below them, latest attempt first", () => {
    const rows = treeRows(everything, (name) => name === "train");
    expect(rows.map(({ id, position, siblings }) => [id, position, siblings])).toEqual([
      ["group/prepare", 1, 2],
      ["group/train", 2, 2],
      ["task/group/train/train-0/1", 1, 3],
      ["task/group/train/train-0/0", 2, 3],
      ["task/group/train/train-1/0", 3, 3],
    ]);
    expect(rows.map((row) => row.kind === "task" && row.superseded)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe("the lead of a group", () => {
  it("is marked on its latest attempt, except in single-task groups", () => {
    const led = [
      group("alone", "RUNNING", [task("alone-0", "RUNNING", { lead: true })]),
      group("pair", "RUNNING", [
        task("pair-0", "RESCHEDULED", { lead: true }),
        task("pair-0", "RUNNING", { lead: true, retry_id: 1 }),
        task("pair-1", "RUNNING"),
      ]),
    ];
    const rows = treeRows(filterGroups(led, { category: "all", matches: () => true }), () => true);
    expect(rows.filter((row) => row.kind === "task" && row.leads).map(({ id }) => id)).toEqual([
      "task/group/pair/pair-0/1",
    ]);
  });
});

describe("filterGroups", () => {
  it("keeps the earlier attempts of a matching task without matching by them", () => {
    const running = filterGroups(groups, { category: "running", matches: () => true });
    expect(treeRows(running, () => true).map(({ id }) => id)).toEqual([
      "group/prepare",
      "group/train",
      "task/group/train/train-0/1",
      "task/group/train/train-0/0",
    ]);
    const completed = filterGroups(groups, { category: "completed", matches: () => true });
    expect(completed.map(({ matches }) => matches.length)).toEqual([1, 0]);
  });

  it("requires both the category and the matcher, for the latest attempt", () => {
    const isSecond = ({ name }: { name: string }) => name === "train-1";
    const matching = filterGroups(groups, { category: "all", matches: isSecond });
    expect(matching.map(({ matches }) => matches.length)).toEqual([0, 1]);
    expect(filterGroups(groups, { category: "running", matches: isSecond })[1]?.matches).toEqual([]);
  });

  it("counts all tasks of a group, ignoring the filter", () => {
    expect(filterGroups(groups, { category: "failed", matches: () => true })[1]?.counts).toMatchObject({
      all: 2,
      failed: 1,
    });
  });
});
