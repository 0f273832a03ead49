import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { createWorld } from "../world/world.ts";
import { failsOnce, failsTimes, failsWith, neverAnswers, unreachable } from "./scenarios.ts";
import { workflowHandlers } from "./workflow-handlers.ts";

const working = workflowHandlers(createWorld());
const list = () => new Request("http://console.test/api/workflow?limit=1");

async function statuses(handlers: Parameters<typeof getResponse>[0], requests: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let request = 0; request < requests; request += 1) {
    found.push((await getResponse(handlers, list()))?.status);
  }
  return found;
}

describe("scenarios", () => {
  it("fail once and then fall through to the next handler, so that a retry works", async () => {
    expect(await statuses([failsOnce("/api/workflow", 503), ...working], 3)).toEqual([503, 200, 200]);
    expect(await statuses([failsTimes("/api/workflow", 500, 2), ...working], 3)).toEqual([500, 500, 200]);
  });

  it("fail permanently, with the common error body", async () => {
    const handlers = [failsWith("/api/workflow", 500, { detail: "The database is away." }), ...working];
    expect(await statuses(handlers, 2)).toEqual([500, 500]);
    const response = await getResponse(handlers, list());
    expect(await response?.json()).toEqual({ detail: "The database is away.", errors: [] });
  });

  it("ask to wait before the next attempt where a failure passes", async () => {
    const waitOf = async (status: number) =>
      (await getResponse([failsWith("/api/workflow", status)], list()))?.headers.get("retry-after");
    expect([await waitOf(429), await waitOf(503), await waitOf(500)]).toEqual(["1", "1", null]);
  });

  it("do not affect other paths and methods", async () => {
    expect(await statuses([failsWith("/api/workflow/:name", 500), ...working], 1)).toEqual([200]);
    expect(await statuses([failsWith("/api/workflow", 500, { method: "post" }), ...working], 1)).toEqual([
      200,
    ]);
  });

  it("never answer", async () => {
    const answer = getResponse([neverAnswers("/api/workflow"), ...working], list());
    // Another request through the same machinery is answered meanwhile.
    const later = getResponse(working, list()).then(() => "the other");
    expect(await Promise.race([answer, later])).toBe("the other");
  });

  it("break the connection", async () => {
    const response = await getResponse([unreachable("/api/workflow"), ...working], list());
    expect(response?.type).toBe("error");
  });
});
