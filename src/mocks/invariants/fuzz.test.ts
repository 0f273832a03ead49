import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import { httpWorld } from "./http-world.fixture.ts";
import { ErrorBody, OPERATIONS, operationOf } from "./operations.fixture.ts";
import { type Names, namesOf, pathValue } from "./requests.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";

/** Milliseconds until a response must begin. */
const PATIENCE = 10_000;
const REQUESTS = 2_500;

const [SEED = 0] = SEEDS;
/** Short logs, since a search reads a whole log, and this test only detects hangs. */
const LOG_LINES = 200;
const WORLDS = (["none", "low", "billion"] as const).map((preset) =>
  worldOf({ seed: SEED, volume: { ...VOLUME_PRESETS[preset], logLines: LOG_LINES } }),
);
const NAMES = WORLDS.map(namesOf);

/** Values that people and programs send. */
const oddText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom(
    "",
    " ",
    ".",
    "..",
    "/",
    "%",
    "%2F",
    "null",
    "__proto__",
    "constructor",
    "\u0000",
    "*",
    "💥",
  ),
  fc.constantFrom("-1", "0", "1", "1e9", "1001", "9007199254740993", "0x10", "NaN", "1.5", "true", "false"),
  fc.constantFrom("RUNNING", "running", "ASC", "2026-01-01T00:00:00Z", "2026-13-01", "alice.chen", "train"),
);

/** Half the time a value that is valid for some parameter. */
const queryText = fc.oneof(oddText, fc.constantFrom("0", "1", "5", "20", "true", "RUNNING", "ASC", "train"));

/** A value with that frequency, else null. */
function seldom<Value>(value: fc.Arbitrary<Value>, times: number): fc.Arbitrary<Value | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: times - 1 }, { arbitrary: value, weight: 1 });
}

/** An unpaired surrogate cannot be encoded in a URL. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const requests = fc
  .record({
    operation: fc.constantFrom(...OPERATIONS),
    method: seldom(fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH"), 8),
    world: fc.nat(WORLDS.length - 1),
    segments: fc.array(seldom(oddText, 4), { minLength: 4, maxLength: 4 }),
    suffix: seldom(oddText, 20),
    query: seldom(fc.array(fc.tuple(fc.nat(), queryText), { minLength: 1, maxLength: 4 }), 2),
    strange: seldom(fc.tuple(oddText, oddText), 8),
    body: fc.oneof(
      fc.jsonValue(),
      oddText,
      fc.constant(undefined),
      fc.constant({ port: 80 }),
      fc.constant({ command: "ls" }),
    ),
  })
  .map(({ operation, method, world, segments, suffix, query, strange, body }) => {
    const names = NAMES[world] as Names;
    let used = 0;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
      const segment = segments[used] ?? null;
      used += 1;
      return encode(segment ?? pathValue(operation, parameter, names));
    });
    const parameters = (query ?? []).flatMap(([draw, value]) => {
      const name = operation.query[draw % Math.max(1, operation.query.length)];
      return name === undefined ? [] : [`${name}=${encode(value)}`];
    });
    if (strange) parameters.push(`${encode(strange[0])}=${encode(strange[1])}`);
    const search = parameters.length > 0 ? `?${parameters.join("&")}` : "";
    const whole = suffix === null ? path : `${path}/${encode(suffix)}`;
    const chosen = method ?? operation.method;
    return { world, method: chosen, path: `${whole}${search}`, body: chosen === "GET" ? undefined : body };
  });

/** Fails when it takes too long. */
async function inTime<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

describe("any request", () => {
  it("is answered in time, with a status of the contract and a valid error body", async () => {
    const https = WORLDS.map(httpWorld);
    await fc.assert(
      fc.asyncProperty(requests, async ({ world, method, path, body }) => {
        const place = `${method} ${path}`;
        const response = await inTime(
          (https[world] as (typeof https)[number]).ask(method, path, body),
          place,
        );
        const { pathname } = new URL(path, "http://console.test");
        const operation = operationOf(method, pathname);
        if (operation === undefined) {
          expect(response, place).toBeUndefined();
          return;
        }
        expect(response, place).toBeDefined();
        const { status } = response as Response;
        expect(operation.statuses, place).toContain(status);
        if (status < 300) {
          // A log may be endless, so only its first chunk is read.
          const reader = response?.body?.getReader();
          if (reader) await inTime(reader.read(), `the body of ${place}`);
          await reader?.cancel();
          return;
        }
        expect(ErrorBody.safeParse(await response?.json()).error?.issues ?? [], place).toEqual([]);
      }),
      { numRuns: REQUESTS, endOnFailure: true },
    );
  });
});
