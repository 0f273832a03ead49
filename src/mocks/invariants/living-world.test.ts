import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ListEntry,
  ListOrder,
  WorkflowPriority,
  WorkflowSortKey,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import { createMovingWorld } from "../world/moving-world.ts";
import { createWorld, type World } from "../world/world.ts";
import { SEEDS } from "./sample-worlds.fixture.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const [SEED = 0] = SEEDS;
const { RUNNING, WAITING, FAILED_CANCELED } = WorkflowStatus;

/** Answers of many kinds, as one text. */
function bytesOf(world: World): string {
  const { workflows, tasks, pools, resources } = world;
  const page = workflows.page({ limit: 30 });
  const names = page.entries.map(({ name }) => name);
  return JSON.stringify([
    page,
    workflows.page({ filter: { statuses: [RUNNING] }, sort: WorkflowSortKey.pool, offset: 100, limit: 20 }),
    names.slice(0, 10).map((name) => workflows.getByName(name)),
    workflows.countBy("status"),
    tasks.page({ filter: { statuses: ["INITIALIZING"] }, limit: 20 }),
    tasks.summarize(["pool", "status"]),
    pools.generatePage(0, 50),
    resources.generateGlobalPage(0, 100),
  ]);
}

/** Cancels and submits something; returns the names. */
function change(world: World): { canceled: string; submitted: string } {
  const canceled = world.workflows.page({ filter: { statuses: [RUNNING] }, limit: 1 }).entries[0]?.name ?? "";
  world.submitter.cancel(canceled, "enough");
  const source = world.workflows.page({ filter: { statuses: ["COMPLETED"] }, offset: 3, limit: 1 });
  const found = world.submitter.draftOf(source.entries[0]?.name ?? "");
  if (found === null) throw new Error("Nothing to submit again.");
  const pool = world.pools.generatePage(0, 1, { statuses: ["ONLINE"] }).entries[0]?.name ?? "";
  return { canceled, submitted: world.submitter.submit(found.draft, { pool, parent: found.parent }).name };
}

describe("a moment of a world", () => {
  it("is the same byte for byte however it was reached, and whatever was asked for on the way", () => {
    const make = () => createWorld({ seed: SEED });
    const expected = bytesOf(createWorld({ seed: SEED, elapsed: 3 * HOUR }));
    expect(bytesOf(make().at(3 * HOUR))).toBe(expected);
    const stepped = make();
    for (let moment = 0; moment < 3 * HOUR; moment += 10 * MINUTE) {
      stepped.at(moment).workflows.page({ filter: { statuses: [WAITING] } });
    }
    expect(bytesOf(stepped.at(3 * HOUR))).toBe(expected);
    const further = make();
    bytesOf(further.at(5 * HOUR));
    expect(bytesOf(further.at(3 * HOUR))).toBe(expected);
    const moving = createMovingWorld(make());
    moving.advance({ days: 1 });
    moving.moveTo(3 * HOUR);
    expect(bytesOf(moving)).toBe(expected);
  });

  it("is the same with what persons did, in whichever order moments are visited", () => {
    function live(visits: readonly number[]): World {
      const world = createWorld({ seed: SEED });
      change(world.at(10 * MINUTE));
      for (const moment of visits) world.at(moment).workflows.page({});
      change(world.at(2 * HOUR));
      return world;
    }
    const [early, late] = [20 * MINUTE, 9 * HOUR].map((moment) => bytesOf(live([]).at(moment)));
    for (const visits of [[HOUR], [5 * HOUR, 0, 3 * HOUR], [DAY, 10 * MINUTE]]) {
      const world = live(visits);
      expect(bytesOf(world.at(9 * HOUR))).toBe(late);
      expect(bytesOf(world.at(20 * MINUTE))).toBe(early);
    }
    expect(bytesOf(live([]).at(5 * MINUTE))).toBe(bytesOf(createWorld({ seed: SEED }).at(5 * MINUTE)));
  });

  it("is the same at every volume whose pools and nodes are the same, but for the rows behind", () => {
    const [small, huge] = (["default", "billion"] as const).map((volume) =>
      createWorld({ seed: SEED, volume: VOLUME_PRESETS[volume] }).at(DAY),
    ) as [World, World];
    const arrived = small.workflows.total - VOLUME_PRESETS.default.workflows;
    expect(arrived).toBeGreaterThan(200);
    expect(huge.workflows.total).toBe(VOLUME_PRESETS.billion.workflows + arrived);
    const page = (world: World) => world.workflows.page({ limit: 500 }).entries;
    expect(page(huge)).toEqual(page(small));
  });

  it("has another epoch's dates, and nothing else of it", () => {
    const leap = Date.UTC(2028, 1, 29, 12);
    const [one, other] = [createWorld({ seed: SEED }), createWorld({ seed: SEED, epoch: leap })];
    const shift = leap - one.config.epoch;
    const [here, there] = [one.at(DAY), other.at(DAY)].map(({ workflows }) => workflows.page({ limit: 50 }));
    expect(there?.entries.map(({ name, status }) => [name, status])).toEqual(
      here?.entries.map(({ name, status }) => [name, status]),
    );
    expect(Date.parse(there?.entries[0]?.submit_time ?? "")).toBe(
      Date.parse(here?.entries[0]?.submit_time ?? "") + shift,
    );
  });
});

describe("a world that lives", () => {
  const world = createWorld({ seed: SEED });
  const MOMENTS = [HOUR, DAY, 7 * DAY];

  it.each(MOMENTS)("has each workflow under its name, its uuid and its submission at %d ms", (moment) => {
    const later = world.at(moment);
    const { first } = later.workflows;
    expect(first).toBe(world.workflows.total - later.workflows.total);
    const rows = fc.sample(fc.integer({ min: first, max: 9_999 }), 60);
    for (const row of [first, first + 1, first + 2, -1, 0, ...rows]) {
      const { name, workflow_uuid, submit_time } = later.workflows.entry(row);
      expect(later.workflows.indexByName(name)).toBe(row);
      expect(later.workflows.generatePage(0, 3, { name }).entries.map((entry) => entry.name)).toContain(name);
      if (row < 0) expect(world.workflows.indexByName(name), name).toBeNull();
      else expect(world.workflows.entry(row)).toMatchObject({ name, workflow_uuid, submit_time });
    }
  });

  it("lists what has arrived in front, newest first, and what it has counted", () => {
    const later = world.at(DAY);
    const { first, total } = later.workflows;
    const { entries } = later.workflows.page({ limit: 400 });
    expect(entries.map(({ name }) => name)).toEqual(
      Array.from({ length: 400 }, (_, place) => later.workflows.entry(first + place).name),
    );
    const times = entries.map(({ submit_time }) => submit_time);
    expect(times).toEqual(times.toSorted().reverse());
    const oldest = later.workflows.page({ order: ListOrder.ASC, limit: 1 }).entries[0]?.name;
    expect(oldest).toBe(later.workflows.entry(first + total - 1).name);
    const counts = Object.values(later.workflows.countBy("status"));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(later.workflows.count({ submittedAfter: world.now })).toBe(total - world.workflows.total);
  });

  it("counts and pages like a scan, with arrivals and what persons did", () => {
    const small = createWorld({ seed: SEED, volume: { ...VOLUME_PRESETS.default, workflows: 800 } });
    const names = [change(small.at(HOUR)), change(small.at(9 * HOUR))];
    const later = small.at(3 * DAY);
    const { first, total } = later.workflows;
    const rows = Array.from({ length: total - names.length }, (_, place) =>
      later.workflows.entry(first + place),
    );
    for (const { canceled, submitted } of names) {
      expect(later.workflows.getByName(canceled)?.status).toBe(FAILED_CANCELED);
      const own = later.workflows.entry(later.workflows.indexByName(submitted) as number);
      const place = rows.findIndex(({ submit_time }) => submit_time < own.submit_time);
      rows.splice(place, 0, own);
    }
    const { now } = later;
    const matches = (entry: ListEntry, filter: WorkflowFilter) => {
      const submit = Date.parse(entry.submit_time);
      return (
        (filter.statuses?.includes(entry.status) ?? true) &&
        (filter.priorities?.includes(entry.priority) ?? true) &&
        submit >= (filter.submittedAfter ?? 0) &&
        submit < (filter.submittedBefore ?? Number.POSITIVE_INFINITY)
      );
    };
    const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values]), { nil: undefined });
    const time = fc.option(fc.integer({ min: now - 10 * DAY, max: now + 1 }), { nil: undefined });
    const filters = fc.record({
      statuses: some(Object.values(WorkflowStatus)),
      priorities: some(Object.values(WorkflowPriority)),
      submittedAfter: time,
      submittedBefore: time,
    });
    fc.assert(
      fc.property(
        filters,
        fc.constantFrom(...Object.values(ListOrder)),
        fc.nat(500),
        (filter, order, offset) => {
          const wanted = rows.filter((entry) => matches(entry, filter));
          const listed = order === ListOrder.ASC ? wanted.toReversed() : wanted;
          const page = later.workflows.page({ filter, order, offset, limit: 40 });
          expect(page.total).toBe(wanted.length);
          expect(page.entries).toEqual(listed.slice(offset, offset + 40));
          expect(later.workflows.count(filter)).toBe(wanted.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what persons do", () => {
  it("is there from its moment on, and not before", () => {
    const world = createWorld({ seed: SEED });
    const at = world.at(10 * MINUTE);
    const { canceled, submitted } = change(at);
    at.profile.putCredential({ cred_name: "own", cred_type: "GENERIC" });
    for (const [moment, isDone] of [
      [5 * MINUTE, false],
      [10 * MINUTE, true],
      [20 * MINUTE, true],
    ] as const) {
      const { workflows, profile } = world.at(moment);
      expect(workflows.getByName(canceled)?.status === FAILED_CANCELED, String(moment)).toBe(isDone);
      expect(workflows.getByName(submitted) !== null, String(moment)).toBe(isDone);
      const names = profile.credentials(0, 1_000).entries.map(({ cred_name }) => cred_name);
      expect(names.includes("own"), String(moment)).toBe(isDone);
    }
  });

  it("lives on: what was submitted queues, starts, runs and completes, and holds what it asks for meanwhile", () => {
    const world = createMovingWorld(createWorld({ seed: 42 }));
    const { submitted } = change(world);
    const seen: string[] = [];
    for (let minute = 0; minute < 600; minute += 1) {
      const workflow = world.workflows.getByName(submitted);
      if (workflow === null) throw new Error(`${submitted} is gone.`);
      if (seen.at(-1) !== workflow.status) seen.push(workflow.status);
      for (const { status, node_name = "" } of workflow.groups.flatMap(({ tasks }) => tasks)) {
        if (status !== "RUNNING" && status !== "INITIALIZING") continue;
        expect(world.resources.generatePage(workflow.pool ?? "", 0, 1, { hostname: node_name }).total).toBe(
          1,
        );
      }
      if (workflow.end_time !== undefined) break;
      world.advance({ minutes: 1 });
    }
    expect(seen).toEqual(["PENDING", "WAITING", "RUNNING", "COMPLETED"]);
  });
});
