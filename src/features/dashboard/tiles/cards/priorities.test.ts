import { expect, it } from "vitest";
import type { WorkflowSummaryGroup } from "@/lib/api/generated.schemas";
import { countIn, prioritiesIn } from "./priorities";

const groups: WorkflowSummaryGroup[] = [
  { key: { status: "RUNNING", priority: "LOW" }, count: 1_200 },
  { key: { status: "WAITING", priority: "NORMAL" }, count: 7 },
  { key: { status: "PENDING", priority: "HIGH" }, count: 3 },
  { key: { status: "PENDING", priority: "NORMAL" }, count: 2 },
];

it("counts the workflows in any of the statuses", () => {
  expect(countIn(groups, ["PENDING", "WAITING"])).toBe(12);
  expect(countIn(groups, ["COMPLETED"])).toBe(0);
});

it("names priorities from the highest, and none that has no workflow", () => {
  expect(prioritiesIn(groups, ["PENDING", "WAITING"])).toBe("3 High · 9 Normal");
  expect(prioritiesIn(groups, ["RUNNING"])).toBe("1,200 Low");
  expect(prioritiesIn(groups, [])).toBe("");
});
