import { expect, test } from "vitest";
import { group, task } from "@/components/workflow/sample-workflow.fixture";
import { addressProblems } from "@/lib/address/address-checks";
import { detailAddressChecks } from "./detail-address-checks";

const groups = [
  group("prepare", "COMPLETED", [task("prepare-0", "COMPLETED")]),
  group("train", "RUNNING", [task("train-0", "RUNNING", { retry_id: 1 }), task("train-0", "RESCHEDULED")]),
];

function problems(
  groupName: string | null,
  taskName: string | null,
  texts: Record<string, string>,
): string[] {
  const checks = detailAddressChecks(groups, groupName, taskName);
  return addressProblems(checks, texts).map(({ sentence }) => sentence);
}

test("a task has its own tabs, and so has the workflow", () => {
  expect(problems("train", "train-0", { tab: "ports" })).toEqual([]);
  expect(problems(null, null, { tab: "spec" })).toEqual([]);
  expect(problems("train", "train-0", { tab: "spec" })).toEqual([
    "The address has tab=spec: use overview, logs, events, shell, or ports. The overview is shown.",
  ]);
  expect(problems(null, null, { tab: "ports" })).toEqual([
    "The address has tab=ports: use overview, graph, tasks, logs, events, spec, or artifacts. The overview is shown.",
  ]);
  expect(problems("train", null, { tab: "ports" })).toEqual([]);
  expect(problems("train", null, { tab: "port" })).toHaveLength(1);
});

test("an attempt is one of the task", () => {
  expect(problems("train", "train-0", { retry: "0" })).toEqual([]);
  expect(problems(null, "train-0", { retry: "1" })).toEqual([]);
  expect(problems(null, "train-0", { retry: "2" })).toEqual([
    "The address has retry=2: use a whole number from 0 to 1. The latest attempt is shown.",
  ]);
  expect(problems("prepare", "prepare-0", { retry: "-1" })).toEqual([
    "The address has retry=-1: the task has one attempt, 0. The latest attempt is shown.",
  ]);
});

test("without a known task only the number is tested", () => {
  expect(problems(null, "gone", { retry: "7" })).toEqual([]);
  expect(problems(null, null, { retry: "x" })).toEqual([
    "The address has retry=x: use a whole number from 0. The latest attempt is shown.",
  ]);
});
