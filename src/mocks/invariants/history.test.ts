import { describe, expect, it } from "vitest";
import { createWorld } from "../world/world.ts";
import { historyProblems } from "./history-problems.fixture.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MOMENTS = [0, 10 * MINUTE, HOUR, 9 * HOUR, DAY, 3 * DAY, 7 * DAY];

describe.each([5, 42])("the history of a workflow in the world of seed %d", (seed) => {
  const world = createWorld({ seed });
  const later = world.at(10 * MINUTE);
  const worlds = MOMENTS.map((moment) => world.at(moment));
  const last = worlds.at(-1) as typeof world;

  const namesOf = (at: typeof world, offset: number, count: number, ...statuses: ("RUNNING" | "WAITING")[]) =>
    at.workflows
      .generatePage(offset, count, statuses.length === 0 ? {} : { statuses })
      .entries.map(({ name }) => name);

  /** Where the history of a workflow contradicts itself from moment to moment. */
  function problemsOf(name: string): readonly string[] {
    const index = last.workflows.indexByName(name) as number;
    return worlds.slice(1).flatMap((late, place) => {
      const early = worlds[place] as typeof world;
      return early.workflows.indexByName(name) === null ? [] : historyProblems({ index, early, late });
    });
  }
  function submitAgain(name: string): string {
    const { draft, parent } = later.submitter.draftOf(name) ?? {};
    const pool = later.workflows.getByName(name)?.pool ?? "";
    if (draft === undefined) throw new Error(`There is no ${name}.`);
    return later.submitter.submit(draft, { pool, parent }).name;
  }
  const statusesOf = (names: readonly string[]) =>
    new Set(names.map((name) => last.workflows.getByName(name)?.status));

  const [canceled = "", canceledLater = "", again = "", ...running] = namesOf(world, 0, 18, "RUNNING");
  const [queued = "", ...waiting] = namesOf(world, 0, 12, "WAITING");
  world.submitter.cancel(canceled);
  later.submitter.cancel(canceledLater);
  later.submitter.cancel(queued);
  const submitted = submitAgain(again);

  it("grows when it runs", () => {
    expect(running.flatMap(problemsOf)).toEqual([]);
    expect(statusesOf(running).size).toBeGreaterThan(1);
  });

  it("grows when it waits or starts", () => {
    const starting = world.tasks.generatePage(0, 30, { statuses: ["INITIALIZING"] }).entries;
    const names = new Set([...waiting, ...starting.map(({ workflow_id }) => workflow_id)]);
    expect(names.size).toBeGreaterThan(waiting.length);
    expect([...names].flatMap(problemsOf)).toEqual([]);
    expect(statusesOf([...names]).size).toBeGreaterThan(1);
  });

  it("grows when it arrives later", () => {
    const names = [1, 2, 3].flatMap((place) => namesOf(worlds[place] as typeof world, 0, 5));
    expect(names.filter((name) => world.workflows.indexByName(name) === null).length).toBeGreaterThan(8);
    expect(names.flatMap(problemsOf)).toEqual([]);
  });

  it("grows when a person submits or cancels it, and then ends with that", () => {
    const names = [canceled, canceledLater, queued, submitted];
    expect(names.flatMap(problemsOf)).toEqual([]);
    for (const name of [canceled, canceledLater, queued]) {
      expect(last.workflows.getByName(name)?.status).toBe("FAILED_CANCELED");
      const index = last.workflows.indexByName(name) as number;
      expect(last.logs.generateWorkflowLogs(index, { lastLines: 1 })).toMatch(/: Workflow canceled\n$/);
    }
    expect(worlds[0]?.workflows.indexByName(submitted)).toBeNull();
    expect(last.logs.workflowLog(last.workflows.indexByName(submitted) as number)?.lineCount).toBeGreaterThan(
      0,
    );
  });
});
