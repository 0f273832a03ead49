import { describe, expect, it } from "vitest";
import { group, task } from "@/components/workflow/sample-workflow.fixture";
import type { GroupQueryResponse } from "@/lib/api/generated.schemas";
import { groupGraph } from "./group-graph";
import { formatElapsed, groupHint } from "./group-hint";
import { groupOf } from "./sample-graph.fixture";

function hintOf(name: string, groups: readonly GroupQueryResponse[]) {
  const graph = groupGraph(groups);
  const node = graph.groups.get(name);
  if (node === undefined) throw new Error(`Group ${name} not found.`);
  return groupHint(node, graph);
}

const times = { start_time: "2026-03-01T00:00:00Z", end_time: "2026-03-01T00:04:09Z" };

describe("groupHint", () => {
  it.each([
    [["train"], "Waiting for train"],
    [["train", "evaluate"], "Waiting for train, evaluate"],
    [["train", "evaluate", "prepare"], "Waiting for train + 2 more"],
    [[], "Waiting"],
  ])("names the groups it waits for: %j", (remaining_upstream_groups, text) => {
    expect(hintOf("report", [groupOf("report", "WAITING", [], 2, { remaining_upstream_groups })]).text).toBe(
      text,
    );
  });

  it("counts from the start of the current stage", () => {
    const stages = {
      scheduling_start_time: "2026-03-01T00:01:00Z",
      initializing_start_time: "2026-03-01T00:02:00Z",
      start_time: "2026-03-01T00:03:00Z",
    };
    const since = (status: "SCHEDULING" | "INITIALIZING" | "RUNNING") =>
      hintOf("train", [groupOf("train", status, [], 2, stages)]).since;
    expect(since("SCHEDULING")).toBe(Date.UTC(2026, 2, 1, 0, 1));
    expect(since("INITIALIZING")).toBe(Date.UTC(2026, 2, 1, 0, 2));
    expect(since("RUNNING")).toBe(Date.UTC(2026, 2, 1, 0, 3));
  });

  it("mentions failed tasks while others run", () => {
    const tasks = [task("a", "FAILED"), task("b", "RUNNING"), task("c", "RUNNING")];
    expect(hintOf("train", [group("train", "RUNNING", tasks)])).toMatchObject({
      text: "Running",
      also: "1 failed",
    });
  });

  it("has the duration", () => {
    expect(hintOf("a", [groupOf("a", "COMPLETED", [], 2, times)]).text).toBe("Completed in 4 m");
    expect(hintOf("a", [groupOf("a", "COMPLETED")]).text).toBe("Completed");
    expect(hintOf("a", [groupOf("a", "FAILED_CANCELED", [], 2, times)]).text).toBe("Canceled after 4 m");
  });

  it("counts tasks that failed on their own", () => {
    const tasks = [
      task("a", "FAILED"),
      task("b", "FAILED"),
      task("c", "FAILED_CANCELED"),
      task("d", "COMPLETED"),
    ];
    expect(hintOf("train", [group("train", "FAILED", tasks)]).text).toBe("2 of 4 failed");
    expect(hintOf("train", [group("train", "FAILED_EXEC_TIMEOUT", tasks)]).text).toBe(
      "Execution timeout · 2 of 4 failed",
    );
  });

  it("has the exit code of a single task", () => {
    const only = task("train", "FAILED", { exit_code: 137 });
    expect(hintOf("train", [group("train", "FAILED", [only], times)]).text).toBe(
      "Failed after 4 m · exit code 137",
    );
  });

  it("names the upstream group that failed", () => {
    const groups = [
      groupOf("a", "COMPLETED", ["c"]),
      groupOf("b", "FAILED", ["c", "d"]),
      groupOf("c", "FAILED_UPSTREAM", ["d"]),
      groupOf("d", "FAILED_UPSTREAM"),
    ];
    expect(hintOf("c", groups).text).toBe("Never ran: b failed");
    expect(hintOf("d", groups).text).toBe("Never ran: 2 groups failed");
  });
});

describe("formatElapsed", () => {
  it.each([
    [-5, "0 s"],
    [42_900, "42 s"],
    [60_000, "1 m"],
    [249_000, "4 m"],
    [7_500_000, "2 h 05 m"],
    [90_000_000, "1 d 01 h"],
  ])("of %i ms is %s", (milliseconds, text) => {
    expect(formatElapsed(milliseconds)).toBe(text);
  });
});
