import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GetUsageQueryParams, GetUsageResponse } from "../../lib/api/generated.zod.ts";
import { isoTime } from "../generators/iso-time.ts";
import { LOW_VOLUME } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { blamed, get, nonsense } from "./requests.fixture.ts";
import { usageHandlers } from "./usage-handlers.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const world = createWorld({ seed: 9, volume: LOW_VOLUME, elapsed: 2 * HOUR });
const { now } = world;
const server = setupServer(...usageHandlers(world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const time = (moment: number) => encodeURIComponent(isoTime(moment));

async function points(query: string): Promise<readonly { readonly time: string }[]> {
  const { status, body } = await get(`/api/usage${query}`);
  expect(status, query).toBe(200);
  expect(GetUsageResponse.parse(body)).toEqual(body);
  return GetUsageResponse.parse(body).points;
}

describe("GET /api/usage", () => {
  it("has a point for each quarter of an hour of the last day, by default", async () => {
    const found = await points("");
    expect(found).toHaveLength(97);
    expect(found[0]?.time).toBe(isoTime(now - DAY));
    expect(found[96]?.time).toBe(isoTime(now));
    expect(found).toEqual(
      world.usage.series({ scope: "all" }, { from: now - DAY, to: now, step: HOUR / 4 }).points,
    );
  });

  it.each([
    ["?scope=all&step=3600", 25],
    ["?scope=pool&name=training-a100&step=86400", 2],
    ["?scope=node&name=training-a100-node-003&step=7000", 13],
    [`?from=${time(now - 30 * DAY)}&step=6500`, 399],
    [`?from=${time(now - 30 * DAY)}&to=${time(now - 30 * DAY + HOUR)}`, 5],
    [`?from=${time(now)}`, 1],
    [`?from=${time(now - HOUR)}&to=${time(now - HOUR)}&step=2592000`, 1],
  ])("matches the contract for %s", async (query, count) => {
    expect(await points(query)).toHaveLength(count);
  });

  it.each([
    ["scope=nothing", ["scope"]],
    ["scope=pool", ["name"]],
    ["scope=pool&name=nowhere", ["name"]],
    ["scope=node&name=training-a100", ["name"]],
    ["scope=node&name=training-a100-node-011", ["name"]],
    ["name=training-a100", ["name"]],
    ["name=", ["name"]],
    [`to=${time(now + 1)}`, ["to"]],
    [`from=${time(now - 30 * DAY - 1)}`, ["from"]],
    [`from=${time(now)}&to=${time(now - 1)}`, ["from"]],
    ["step=0", ["step"]],
    ["step=215", ["step"]],
    ["step=x", ["step"]],
    ["from=yesterday", ["from"]],
    ["at=1", ["at"]],
  ])("refuses %s with the field's name", async (query, fields) => {
    expect(blamed(await get(`/api/usage?${query}`), 422)).toEqual(fields);
  });

  it("reads exactly the parameters of the contract", async () => {
    const { shape } = GetUsageQueryParams;
    expect(blamed(await get(`/api/usage?${nonsense(shape)}`), 422)).toEqual(Object.keys(shape).toSorted());
  });
});

describe("a series", () => {
  it("is refused beyond its limits", () => {
    const { usage } = world;
    const range = { from: now - DAY, to: now, step: HOUR };
    expect(() => usage.series({ scope: "all" }, { ...range, step: 1_000 })).toThrow("86401 points");
    expect(() => usage.series({ scope: "all" }, { ...range, to: now + 1 })).toThrow("last 30 days");
    expect(() => usage.series({ scope: "all" }, { ...range, from: now - 31 * DAY, step: DAY })).toThrow(
      "last 30 days",
    );
  });
});
