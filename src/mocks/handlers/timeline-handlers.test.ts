import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { GetWorkflowTimelineQueryParams, GetWorkflowTimelineResponse } from "../../lib/api/generated.zod.ts";
import { isoTime } from "../generators/iso-time.ts";
import { CATEGORIES, categoryOf } from "../generators/workflow/workflow-category.ts";
import { createHandlers } from "../handlers.ts";
import { BILLION_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { adminWorld } from "./admin-world.fixture.ts";
import { blamed, get, send } from "./requests.fixture.ts";

const DAY = 86_400_000;
const initial = adminWorld({ seed: 9 });
let world: World = initial;
const server = setupServer(...createHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

/** A time `age` milliseconds ago. */
const ago = (age: number) => isoTime(initial.now - age);
const LAST_DAY = `from=${ago(DAY)}&to=${ago(-1)}`;

async function timeline(query: string) {
  const { status, body } = await get(`/api/workflow/timeline?${query}`);
  expect(status, query).toBe(200);
  const parsed = GetWorkflowTimelineResponse.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

async function totalOf(query: string): Promise<number> {
  return ((await get(`/api/workflow?limit=1&${query}`)).body as { total: number }).total;
}

/** The statuses of a category, as parameters of a list. */
function statusesOf(category: string): string {
  const statuses = Object.values(WorkflowStatus).filter((status) => categoryOf(status) === category);
  return statuses.map((status) => `&statuses=${status}`).join("");
}

describe("GET /api/workflow/timeline", () => {
  it("has buckets of equal length without gaps, by default 24", async () => {
    const { buckets, as_of } = await timeline(LAST_DAY);
    expect(as_of).toBe(isoTime(world.now));
    expect(buckets).toHaveLength(24);
    expect(buckets[0]?.start).toBe(ago(DAY));
    expect(buckets.at(-1)?.end).toBe(ago(-1));
    for (const [place, { start, end }] of buckets.entries()) {
      if (place > 0) expect(start).toBe(buckets[place - 1]?.end);
      expect(Math.round((Date.parse(end) - Date.parse(start)) / 3_600_000)).toBe(1);
    }
  });

  it.each(["submitted", "ended"])("counts by category what the list has, of %s ones", async (of) => {
    const filter = "priority=NORMAL&tags=nightly&tags=debug";
    const { buckets, total } = await timeline(
      `from=${ago(9 * DAY)}&to=${ago(0)}&buckets=3&of=${of}&${filter}`,
    );
    expect(total).toBeGreaterThan(0);
    let sum = 0;
    for (const { start, end, counts } of buckets) {
      for (const category of CATEGORIES) {
        const range = `${of}_after=${start}&${of}_before=${end}`;
        expect(await totalOf(`${filter}&${range}${statusesOf(category)}`)).toBe(counts[category]);
        sum += counts[category];
      }
    }
    expect(sum).toBe(total);
  });

  it("counts submitted and canceled workflows", async () => {
    world = initial.withVolume({});
    const [running] = world.workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries;
    const [pool] = world.pools.generatePage(0, 1, { statuses: ["ONLINE"] }).entries;
    const before = await timeline(`${LAST_DAY}&buckets=1`);
    const endedBefore = await timeline(`${LAST_DAY}&buckets=1&of=ended`);
    await send("POST", `/api/workflow/${running?.name}/cancel`);
    const answer = await send("POST", `/api/pool/${pool?.name}/workflow?workflow_id=${running?.name}`);
    const after = await timeline(`${LAST_DAY}&buckets=1`);
    const ended = await timeline(`${LAST_DAY}&buckets=1&of=ended`);
    world = initial;
    expect(answer.status).toBe(200);
    expect(after.total).toBe(before.total + 1);
    expect(after.buckets[0]?.counts.pending).toBe((before.buckets[0]?.counts.pending ?? 0) + 1);
    expect(ended.buckets[0]?.counts.failed).toBe((endedBefore.buckets[0]?.counts.failed ?? 0) + 1);
  });

  it("is exact for a billion workflows over all of their time, and empty without any", async () => {
    world = initial.withVolume(BILLION_VOLUME);
    const all = await timeline(`from=${ago(20 * 365 * DAY)}&to=${ago(0)}&buckets=200`);
    world = initial.withVolume(NO_VOLUME);
    const none = await timeline(`${LAST_DAY}&of=ended`);
    world = initial;
    expect(all.total).toBe(1e9);
    expect(none.total).toBe(0);
    expect(none.buckets).toHaveLength(24);
  });

  it.each([
    ["", ["from", "to"]],
    [`from=${ago(0)}&to=${ago(0)}`, ["to"]],
    [`from=${ago(0)}&to=${ago(-199)}&buckets=200`, ["to"]],
    [`${LAST_DAY}&buckets=201`, ["buckets"]],
    [`${LAST_DAY}&buckets=0&of=started`, ["buckets", "of"]],
    [`from=${ago(30 * DAY + 1)}&to=${ago(0)}&of=ended`, ["from"]],
    [`from=yesterday&to=${ago(0)}`, ["from"]],
    [`${LAST_DAY}&ended_before=${ago(0)}`, ["ended_before"]],
    [`from=${ago(0)}&to=9999-12-31T23:59:59-01:00`, ["to"]],
    [`${LAST_DAY}&limit=3`, ["limit"]],
  ])("rejects %s", async (query, fields) => {
    expect(blamed(await get(`/api/workflow/timeline?${query}`), 422)).toEqual(fields);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(GetWorkflowTimelineQueryParams.shape);
    const query = new URLSearchParams(fields.map((field) => [field, "\u0000"]));
    const refused = blamed(await get(`/api/workflow/timeline?${query}`), 422);
    const anyText = ["pools", "users", "tags", "name"];
    expect(refused).toEqual(fields.filter((field) => !anyText.includes(field)).toSorted());
  });
});

describe.each(["workflow", "task"])("the times of ends in the list of %ss", (list) => {
  it("accept the last 30 days, and say why not more", async () => {
    const accepted = `ended_after=${ago(30 * DAY)}&ended_before=${ago(DAY)}`;
    expect((await get(`/api/${list}?${accepted}`)).status).toBe(200);
    expect((await get(`/api/${list}/summary?${accepted}`)).status).toBe(200);
    for (const path of [`/api/${list}`, `/api/${list}/summary`]) {
      const early = await get(`${path}?ended_after=${ago(30 * DAY + 1)}`);
      expect(blamed(early, 422)).toEqual(["ended_after"]);
      expect(JSON.stringify(early.body)).toContain("the last 30 days only");
      expect(blamed(await get(`${path}?ended_before=${ago(0)}`), 422)).toEqual(["ended_before"]);
    }
  });
});

describe("sorting the list of workflows by seconds", () => {
  it.each([
    ["queued_time", "statuses=PENDING&statuses=WAITING", "ASC"],
    ["queued_time", "statuses=WAITING&pools=training-h100", "DESC"],
    ["duration", "statuses=RUNNING", "ASC"],
    ["duration", "statuses=RUNNING&priority=LOW", "DESC"],
  ] as const)("orders all by %s of %s, %s", async (sort, filter, order) => {
    const first = (await get(`/api/workflow?${filter}&sort=${sort}&order=${order}&limit=1000`)).body;
    const { entries, total } = first as { entries: Record<string, number>[]; total: number };
    const rest = await get(`/api/workflow?${filter}&sort=${sort}&order=${order}&limit=1000&offset=1000`);
    const all = [...entries, ...(rest.body as typeof first & { entries: typeof entries }).entries];
    expect(total).toBe(await totalOf(filter));
    const seconds = all.map((row) => row[sort] as number);
    const sorted = seconds.toSorted((one, other) => (order === "ASC" ? one - other : other - one));
    expect(seconds).toEqual(sorted);
    expect(new Set(all.map(({ name }) => name)).size).toBe(Math.min(total, 2_000));
  });

  it.each([
    "sort=queued_time",
    "sort=queued_time&statuses=WAITING&statuses=RUNNING",
    "sort=duration&statuses=COMPLETED",
    "sort=duration&statuses=PENDING",
  ])("rejects %s", async (query) => {
    expect(blamed(await get(`/api/workflow?${query}`), 422)).toEqual(["sort"]);
  });
});
