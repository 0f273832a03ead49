import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListEntry } from "../../lib/api/generated.schemas.ts";
import { ENDS_REACH } from "../generators/workflow/workflow-ends.ts";
import { DEFAULT_VOLUME, VOLUME_PRESETS } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { SEEDS } from "./sample-worlds.fixture.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More than 30 days and what the longest of older rows takes. */
const SEARCHED = ENDS_REACH + 2 * DAY;
const PAGE = 1_000;

/** Few nodes for many workflows, so that most of those of the last month are no part of the cluster. */
const SMALL_FLEET = { ...DEFAULT_VOLUME, workflows: 30_000, pools: 2, resourcesPerPool: 20 };
const WORLDS = [
  { kind: "default", volume: VOLUME_PRESETS.default, elapsed: 0 },
  { kind: "billion", volume: VOLUME_PRESETS.billion, elapsed: 0 },
  { kind: "billion, a day later", volume: VOLUME_PRESETS.billion, elapsed: DAY },
  { kind: "small fleet", volume: SMALL_FLEET, elapsed: 0 },
  { kind: "small fleet, 8 hours later", volume: SMALL_FLEET, elapsed: 8 * HOUR },
];

/** All workflows that were submitted late enough to end in the last 30 days, read from the list as a client would. */
function recentRows({ workflows, now }: World): readonly ListEntry[] {
  const filter = { submittedAfter: now - SEARCHED };
  const total = workflows.count(filter);
  return Array.from({ length: Math.ceil(total / PAGE) }, (_, page) =>
    workflows.generatePage(page * PAGE, PAGE, filter),
  ).flatMap(({ entries }) => entries);
}

const timeOf = (time: string | undefined) => (time === undefined ? Number.NaN : Date.parse(time));

describe.each(WORLDS)("ends in a world of kind $kind", ({ volume, elapsed }) => {
  const world = createWorld({ seed: SEEDS[0] as number, volume, elapsed });
  const { workflows, tasks, now } = world;
  const rows = recentRows(world);
  const window = fc
    .tuple(fc.integer({ min: 0, max: ENDS_REACH }), fc.integer({ min: 0, max: ENDS_REACH }))
    .map(([one, other]) => ({ after: now - Math.max(one, other), before: now - Math.min(one, other) }));
  const endedIn = ({ end_time }: { readonly end_time?: string }, after: number, before: number) =>
    timeOf(end_time) >= after && timeOf(end_time) < before;

  it("are those that the rows show, over the whole month", () => {
    const filter = { endedAfter: now - ENDS_REACH };
    const ended = rows.filter((row) => endedIn(row, filter.endedAfter, Number.POSITIVE_INFINITY));
    expect(ended.length).toBeGreaterThan(0);
    expect(workflows.count(filter)).toBe(ended.length);
    expect(workflows.summarize(["status"], filter).groups.reduce((sum, { count }) => sum + count, 0)).toBe(
      ended.length,
    );
  });

  it("are those that the rows show, in any window, order and page", () => {
    fc.assert(
      fc.property(window, fc.nat(300), ({ after, before }, offset) => {
        const filter = { endedAfter: after, endedBefore: before };
        const ended = rows.filter((row) => endedIn(row, after, before)).map(({ name }) => name);
        const page = workflows.page({ filter, offset, limit: 30 });
        expect(page.total).toBe(ended.length);
        expect(page.entries.map(({ name }) => name)).toEqual(ended.slice(offset, offset + 30));
        const oldest = workflows.page({ filter, order: "ASC", offset, limit: 30 });
        expect(oldest.entries.map(({ name }) => name)).toEqual(ended.toReversed().slice(offset, offset + 30));
        const buckets = workflows.timeline({ of: "ended", from: after, to: before + 60, buckets: 60 });
        const counts = buckets.map(({ start, end }) => rows.filter((row) => endedIn(row, start, end)).length);
        expect(buckets.map((bucket) => bucket.counts.completed + bucket.counts.failed)).toEqual(counts);
      }),
      { numRuns: 8 },
    );
  });

  it("are those of the tasks, whose workflows may go on", () => {
    const [after, before] = [now - 26 * HOUR, now - 20 * HOUR];
    const filter = { endedAfter: after, endedBefore: before };
    const { total } = tasks.page({ filter });
    const found = Array.from({ length: Math.ceil(total / PAGE) }, (_, page) =>
      tasks.page({ filter, offset: page * PAGE, limit: PAGE }),
    ).flatMap(({ entries }) => entries);
    expect(found).toHaveLength(total);
    for (const task of found) expect(endedIn(task, after, before), task.task_name).toBe(true);
    const alive = rows.filter(
      ({ submit_time, end_time }) =>
        timeOf(submit_time) < before && (end_time === undefined || timeOf(end_time) >= after),
    );
    const sampled = alive.filter((_, place) => place % 23 === 0);
    for (const { name } of sampled) {
      const all = tasks.page({ filter: { workflow: name }, limit: PAGE }).entries;
      const own = all.filter((task) => endedIn(task, after, before)).map(({ task_name }) => task_name);
      const listed = found.filter(({ workflow_id }) => workflow_id === name);
      expect(listed.map(({ task_name }) => task_name)).toEqual(own);
    }
  });

  it("are not guessed beyond 30 days", () => {
    expect(() => workflows.count({ endedAfter: now - ENDS_REACH - 1 })).toThrow(RangeError);
    expect(() => workflows.count({ endedBefore: now })).toThrow(RangeError);
    expect(() => tasks.count({ endedAfter: now - ENDS_REACH - 1 })).toThrow(RangeError);
  });
});
