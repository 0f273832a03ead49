import fc from "fast-check";
import { expect } from "vitest";
import { WorkflowPriority, type WorkflowQueryResponse } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import type { WorkflowDraft } from "./submitted-workflow.ts";

// Worlds that persons have changed, and what single reads and the changes alone say of their workflows.

export const TOTAL = 160;
/** More than the pools that generated rows are spread over: a workflow may be submitted to a pool that no row names. */
export const POOLS = 60;
export const VOLUME = { ...DEFAULT_VOLUME, workflows: TOTAL, pools: POOLS };

export const DRAFT: WorkflowDraft = {
  stem: "train-own",
  execTimeout: 3_600,
  queueTimeout: 3_600,
  tags: ["nightly", "own-tag"],
  groups: [
    {
      name: "first",
      upstream: [],
      otherFields: {},
      tasks: ["lead", "other"].map((name) => ({
        ...{ name, gpu: 1, cpu: 8, memory: 2 ** 30, storage: 2 ** 30, image: "own/image:1" },
        ...{ command: ["run"], args: [], environment: {}, inputs: [], otherFields: {} },
        lead: name === "lead",
      })),
    },
    {
      name: "second",
      upstream: ["first"],
      otherFields: {},
      tasks: [
        {
          ...{ name: "last", gpu: 0, cpu: 1, memory: 2 ** 30, storage: 2 ** 30, image: "own/image:2" },
          ...{ command: ["run"], args: [], environment: {}, otherFields: {} },
          lead: true,
          inputs: [{ task: "lead" }],
        },
      ],
    },
  ],
};

type Change =
  | { readonly kind: "cancel"; readonly place: number }
  | { readonly kind: "submit"; readonly pool: number; readonly priority: WorkflowPriority }
  | { readonly kind: "again"; readonly place: number; readonly pool: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("cancel" as const), place: fc.nat() }) },
  fc.record({
    kind: fc.constant("submit" as const),
    pool: fc.constantFrom(0, 1, POOLS - 1),
    priority: fc.constantFrom(...Object.values(WorkflowPriority)),
  }),
  fc.record({ kind: fc.constant("again" as const), place: fc.nat(), pool: fc.constantFrom(0, POOLS - 2) }),
);

/** Makes changes; returns the names of the submitted workflows, latest first, and of the canceled ones. */
export function apply(world: World, all: readonly Change[]) {
  const submitted: string[] = [];
  const canceled = new Set<string>();
  const poolAt = (pool: number) => world.pools.generate(pool).name;
  for (const one of all) {
    if (one.kind === "submit") {
      const options = { pool: poolAt(one.pool), priority: one.priority };
      submitted.unshift(world.submitter.submit(DRAFT, options).name);
      continue;
    }
    const { entries, total } = world.workflows.page({
      filter: one.kind === "cancel" ? { statuses: ["RUNNING", "WAITING", "PENDING"] } : {},
      limit: 1_000,
    });
    const name = entries[one.place % Math.max(1, total)]?.name;
    if (name === undefined) continue;
    if (one.kind === "cancel") {
      expect(world.submitter.cancel(name, "enough")).toBe("canceled");
      canceled.add(name);
    } else {
      const found = world.submitter.draftOf(name);
      if (found === null) throw new Error(`${name} cannot be submitted again.`);
      submitted.unshift(
        world.submitter.submit(found.draft, { pool: poolAt(one.pool), parent: found.parent }).name,
      );
    }
  }
  return { submitted, canceled };
}

/** All workflows newest first, from single reads and the changes alone. */
export function model(world: World, untouched: World, submitted: readonly string[]): WorkflowQueryResponse[] {
  const generated = Array.from({ length: TOTAL }, (_, index) => untouched.workflows.record(index).name);
  return [...submitted, ...generated].map((name) => world.workflows.getByName(name) as WorkflowQueryResponse);
}

export const scene = fc.record({
  seed: fc.nat(200),
  changes: fc.array(change, { minLength: 15, maxLength: 25 }),
});
