import { getResponse } from "msw";
import { expect } from "vitest";
import { createHandlers } from "../handlers.ts";
import type { World } from "../world/world.ts";

const ORIGIN = "http://console.test";

/** A world over HTTP. */
export interface HttpWorld {
  /** The response, or undefined if no handler matches the path. */
  ask(method: string, path: string, body?: unknown): Promise<Response | undefined>;
  /** The JSON of a response that must be 200. */
  get<Body>(path: string): Promise<Body>;
  /** The text of a response that must be 200. */
  text(path: string): Promise<string>;
}

export function httpWorld(world: World): HttpWorld {
  const handlers = createHandlers(world);
  async function ask(method: string, path: string, body?: unknown): Promise<Response | undefined> {
    const init: RequestInit = { method };
    if (body !== undefined) {
      init.headers = { "content-type": "application/json" };
      init.body = typeof body === "string" ? body : JSON.stringify(body);
    }
    return getResponse(handlers, new Request(`${ORIGIN}${path}`, init));
  }
  async function ok(path: string): Promise<Response> {
    const response = await ask("GET", path);
    expect(response?.status, path).toBe(200);
    return response as Response;
  }
  return {
    ask,
    get: async <Body>(path: string) => (await ok(path)).json() as Promise<Body>,
    text: async (path) => (await ok(path)).text(),
  };
}
