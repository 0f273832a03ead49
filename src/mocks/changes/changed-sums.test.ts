import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus, TimelineMoment, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { categoryOf } from "../generators/workflow/workflow-category.ts";
import { createWorld, type World } from "../world/world.ts";
import { apply, model, scene, VOLUME } from "./changed-scene.fixture.ts";

const DAY = 86_400_000;
const { INITIALIZING, RUNNING, SCHEDULING } = TaskGroupStatus;

/** All workflows of a changed world at a moment after the changes, newest first. */
function workflowsOf(world: World, later: World, submitted: readonly string[]) {
  const untouched = createWorld({ seed: world.config.seed, volume: VOLUME });
  return model(later, untouched, submitted);
}

/** Right after the changes, and when they have had consequences; what arrived since is counted too. */
const moments = fc.constantFrom(0, 40_000, 600_000);

describe("after any changes", () => {
  it("timelines count all workflows by when they were submitted and ended", () => {
    fc.assert(
      fc.property(
        scene,
        moments,
        fc.constantFrom(...Object.values(TimelineMoment)),
        fc.integer({ min: 1, max: 9 }),
        ({ seed, changes }, moment, of, count) => {
          const world = createWorld({ seed, volume: VOLUME });
          const { submitted } = apply(world, changes);
          const later = world.at(moment);
          const range = { from: later.now - DAY, to: later.now + 1, buckets: count };
          const arrived = Array.from({ length: -later.workflows.first }, (_, place) =>
            later.workflows.generate(-1 - place),
          );
          const all = [...workflowsOf(world, later, submitted), ...arrived];
          for (const { start, end, counts } of later.workflows.timeline({ of, ...range })) {
            const inBucket = all.filter(({ submit_time, end_time }) => {
              const time = Date.parse(of === TimelineMoment.submitted ? submit_time : (end_time ?? ""));
              return time >= start && time < end;
            });
            for (const [category, number] of Object.entries(counts)) {
              expect(number).toBe(inBucket.filter(({ status }) => categoryOf(status) === category).length);
            }
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("queues hold all that wait, in their order, and sums all tasks that hold nodes", () => {
    fc.assert(
      fc.property(scene, moments, ({ seed, changes }, moment) => {
        const world = createWorld({ seed, volume: VOLUME });
        const { submitted } = apply(world, changes);
        const later = world.at(moment);
        const arrived = Array.from({ length: -later.workflows.first }, (_, place) =>
          later.workflows.generate(-1 - place),
        );
        const all = [...workflowsOf(world, later, submitted), ...arrived];
        for (const pool of later.pools.generatePage(0, 3).entries.map(({ name }) => name)) {
          const own = all.filter((workflow) => workflow.pool === pool);
          const { waiting, started } = later.workflows.waitsIn(pool);
          const waits = own.filter(
            ({ status }) => status === WorkflowStatus.PENDING || status === WorkflowStatus.WAITING,
          );
          expect(waiting).toHaveLength(waits.length);
          for (const [place, next] of waiting.slice(1).entries()) {
            const before = waiting[place];
            if (before?.priority === next.priority) expect(before.submit).toBeLessThanOrEqual(next.submit);
          }
          expect(started).toHaveLength(
            own.filter(({ start_time }) => Date.parse(start_time ?? "") > later.now - DAY).length,
          );
        }
        const tasks = all.flatMap(({ name }) =>
          later.tasks
            .generatePage(0, 400, { workflow: name })
            .entries.filter(({ status }) =>
              [INITIALIZING, RUNNING, SCHEDULING].some((wanted) => wanted === status),
            ),
        );
        const gpusOf = (wanted: readonly TaskGroupStatus[]) =>
          tasks.reduce((sum, { status, gpu }) => sum + (wanted.includes(status) ? gpu : 0), 0);
        const { sum } = later.occupancy.page();
        expect(sum.gpu).toBe(gpusOf([INITIALIZING, RUNNING]));
        expect(sum.waiting_gpu).toBe(gpusOf([SCHEDULING]));
        expect(sum.gpu).toBe(later.pools.generatePage(0, 0).resource_sum?.total_usage);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
