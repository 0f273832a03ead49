import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "../../lib/api/generated.schemas.ts";
import { LARGE_TASKS } from "../generators/workflow/workflow-plans.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { configs, SEEDS, worldOf } from "./sample-worlds.fixture.ts";
import { workflowProblems } from "./workflow-problems.fixture.ts";

const FIRST_ROWS = 2_000;

/** Problems of the newest workflows of a world. */
function walk(world: World, rows: number): string[] {
  const hosts = new Map<string, readonly string[] | null>();
  const found: string[] = [];
  for (let index = 0; index < Math.min(rows, world.workflows.total); index += 1)
    found.push(...workflowProblems(world.workflows.generate(index), world, hosts));
  return found;
}

/** The task counts of a workflow's list entry, from the list of tasks. */
function sumsOf(world: World, workflow: string) {
  const { entries, total } = world.tasks.generatePage(0, LARGE_TASKS[1], { workflow });
  return {
    task_count: total,
    completed_task_count: entries.filter(({ status }) => status === TaskGroupStatus.COMPLETED).length,
    gpu_count: entries.reduce((sum, { gpu }) => sum + gpu, 0),
  };
}

describe("workflows, their groups and their tasks are consistent", () => {
  // 10,000 workflows in all, none of which may break a rule.
  it.each(SEEDS)("in the newest workflows of seed %d", (seed) => {
    expect(walk(worldOf({ seed, volume: DEFAULT_VOLUME }), FIRST_ROWS)).toEqual([]);
  });

  it("in any workflow of any world", () => {
    fc.assert(
      fc.property(configs, fc.array(fc.nat(), { minLength: 5, maxLength: 10 }), (config, draws) => {
        const world = worldOf(config);
        const { total } = world.workflows;
        const found = draws.flatMap((draw) =>
          workflowProblems(world.workflows.generate((draw * 7_919) % total), world),
        );
        expect(found).toEqual([]);
      }),
    );
  });

  it("in the list, which agrees with the detail page", () => {
    fc.assert(
      fc.property(configs, fc.nat(), (config, draw) => {
        const world = worldOf(config);
        const index = (draw * 7_919) % world.workflows.total;
        const entry = world.workflows.entry(index);
        const { user, workflow_uuid, overview, logs, error_logs, ...others } = entry;
        const { task_count, completed_task_count, gpu_count, ...shared } = others;
        const whole = world.workflows.generate(index);
        expect(whole).toMatchObject({ ...shared, submitted_by: user, uuid: workflow_uuid, overview, logs });
        expect(error_logs !== undefined).toBe(whole.status.startsWith("FAILED"));
        expect(world.workflows.indexByName(entry.name)).toBe(index);
        expect({ task_count, completed_task_count, gpu_count }).toEqual(sumsOf(world, entry.name));
      }),
    );
  });

  it("at any volume, if the world has what the workflow refers to", () => {
    for (const seed of SEEDS) {
      const large = worldOf({ seed, volume: BILLION_VOLUME });
      const small = large.withVolume(DEFAULT_VOLUME);
      for (let index = 0; index < 40; index += 1) {
        const one = small.workflows.entry(index);
        expect(one).toEqual(large.workflows.entry(index));
      }
    }
  });
});
