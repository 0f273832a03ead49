import fc from "fast-check";
import { group, task } from "@/components/workflow/sample-workflow.fixture";
import type { GroupQueryResponse, TaskGroupStatus } from "@/lib/api/generated.schemas";

// Small graphs shared by the tests of this folder.

/** A group of `size` tasks in one status, with its dependents. */
export function groupOf(
  name: string,
  status: TaskGroupStatus,
  downstream: readonly string[] = [],
  size = 2,
  overrides: Partial<GroupQueryResponse> = {},
): GroupQueryResponse {
  const tasks = Array.from({ length: size }, (_, index) => task(`${name}-${index}`, status));
  return group(name, status, tasks, { downstream_groups: [...downstream], ...overrides });
}

/** prepare → train, evaluate → report */
export const diamond: readonly GroupQueryResponse[] = [
  groupOf("prepare", "COMPLETED", ["train", "evaluate"]),
  groupOf("train", "RUNNING", ["report"]),
  groupOf("evaluate", "COMPLETED", ["report"], 1),
  groupOf("report", "WAITING"),
];

/** Up to 14 groups of up to 12 tasks with arbitrary edges, including cycles and unknown targets. */
export const anyGroups: fc.Arbitrary<GroupQueryResponse[]> = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 12 }),
      downstream: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ size, downstream }, index) =>
      groupOf(
        `group-${index}`,
        "RUNNING",
        downstream.map((target) => `group-${target}`),
        size,
      ),
    ),
  );
