import { describe, expect, it } from "vitest";
import type { ZodType } from "zod";
import * as contract from "../../lib/api/generated.zod.ts";
import { isoTime } from "../generators/iso-time.ts";
import { VOLUME_PRESETS, type VolumePreset } from "../seed/volumes.ts";
import { httpWorld } from "./http-world.fixture.ts";
import { ErrorBody, OPERATIONS, type Operation } from "./operations.fixture.ts";
import { bodyOf, namesOf, openFor, pathValue } from "./requests.fixture.ts";
import { PRESETS, SEEDS, worldOf } from "./sample-worlds.fixture.ts";

/** The schema of an operation's successful response. */
function schemaOf({ id }: Operation): ZodType {
  const name = `${id[0]?.toUpperCase()}${id.slice(1)}Response`;
  const schema = (contract as Readonly<Record<string, unknown>>)[name];
  expect(schema, name).toBeDefined();
  return schema as ZodType;
}

const DAY = 86_400_000;

/** What an operation requires, and pages of it. Logs may be longer than any test would read. */
function queryOf({ query }: Operation, now: number): string {
  if (query.includes("of")) return `?from=${isoTime(now - DAY)}&to=${isoTime(now)}`;
  if (query.includes("last_n_lines")) return "?last_n_lines=50";
  return query.includes("limit") ? "?limit=50" : "";
}

async function checkOperation(operation: Operation, seed: number, preset: VolumePreset): Promise<number> {
  const world = worldOf({ seed, volume: VOLUME_PRESETS[preset] });
  const http = httpWorld(world);
  const names = namesOf(world);
  const opened = await openFor(operation, names, http);
  if (operation.id === "deleteCredential") {
    await http.ask("POST", "/api/credentials/a-registry", { registry_credential: { auth: "secret" } });
  }
  const path = operation.path.replace(/\{(\w+)\}/g, (_, parameter: string) =>
    parameter === "session" || parameter === "key"
      ? (opened ?? "no-such-key")
      : pathValue(operation, parameter, names),
  );
  const body = await bodyOf(operation, http);
  const response = await http.ask(operation.method, `${path}${queryOf(operation, world.now)}`, body);
  const place = `${operation.method} ${path}, seed ${seed}, volume ${preset}`;
  expect(response, place).toBeDefined();
  const { status, headers } = response as Response;
  expect(operation.statuses, place).toContain(status);
  const text = (await response?.text()) ?? "";
  const type = headers.get("content-type") ?? "";
  if (status === 204) expect(text, place).toBe("");
  else if (type.startsWith("text/plain")) expect(schemaOf(operation).safeParse(text).success).toBe(true);
  else {
    expect(type, place).toMatch(/^application\/json/);
    const schema = status < 300 ? schemaOf(operation) : ErrorBody;
    expect(schema.safeParse(JSON.parse(text)).error?.issues ?? [], place).toEqual([]);
  }
  return status;
}

describe.each(OPERATIONS)("$method $path", (operation) => {
  it.each(PRESETS)("matches the contract, volume %s", async (preset) => {
    for (const seed of SEEDS.slice(0, 2)) {
      const status = await checkOperation(operation, seed, preset);
      // A world of one workflow may have none running, and an empty one has nothing for the path to name.
      if (preset !== "none" && preset !== "one") expect(status, `seed ${seed}`).toBeLessThan(300);
    }
  });
});
