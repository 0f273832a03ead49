import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { createHandlers } from "../handlers.ts";
import { createWorld } from "../world/world.ts";

const world = createWorld();
const handlers = createHandlers(world);
const workflow = world.workflows.generate(0).name;
const ownPool = world.profile.profile().pools.find((name) => world.pools.traits(name).status === "ONLINE");

function ask(method: string, path: string, init: RequestInit = {}) {
  return getResponse(handlers, new Request(`http://console.test${path}`, { ...init, method }));
}

describe("HEAD", () => {
  it.each([
    "/api/workflow?limit=3",
    `/api/workflow/${workflow}/logs?limit=2`,
    `/api/workflow/${workflow}/logs?follow=true`,
    `/api/workflow/${workflow}/spec`,
    "/api/bucket/collections",
    "/api/version",
    "/api/workflow/no-such-workflow",
    "/api/pool?limit=0",
  ])("answers as GET without a body: %s", async (path) => {
    const [get, head] = [await ask("GET", path), await ask("HEAD", path)];
    expect(head?.status).toBe(get?.status);
    expect([...(head?.headers ?? [])]).toEqual([...(get?.headers ?? [])]);
    expect(head?.body).toBeNull();
    await get?.body?.cancel();
  });

  it("is refused where there is no GET", async () => {
    const response = await ask("HEAD", `/api/workflow/${workflow}/cancel`);
    expect(response?.status).toBe(405);
    expect(response?.headers.get("allow")).toBe("OPTIONS, POST");
  });
});

describe("OPTIONS", () => {
  it.each([
    ["/api/workflow", "GET, HEAD, OPTIONS"],
    ["/api/profile/settings", "GET, HEAD, OPTIONS, PUT"],
    ["/api/credentials/a", "DELETE, OPTIONS, POST"],
    ["/api/bucket/list_dataset", "GET, HEAD, OPTIONS"],
  ])("lists the methods of %s", async (path, allow) => {
    const response = await ask("OPTIONS", path);
    expect(response?.status).toBe(204);
    expect(response?.headers.get("allow")).toBe(allow);
  });
});

describe("another method", () => {
  it.each(["DELETE", "PATCH", "PUT", "PROPFIND"])("is 405 on a known path: %s", async (method) => {
    const response = await ask(method, "/api/workflow");
    expect(response?.status).toBe(405);
    expect(response?.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await response?.json()).toEqual({
      detail: `/api/workflow has no ${method}; it has GET, HEAD, OPTIONS.`,
      errors: [],
    });
  });

  it.each(["GET", "HEAD", "OPTIONS", "POST"])("is not answered on an unknown path: %s", async (method) => {
    expect(await ask(method, "/api/nothing")).toBeUndefined();
  });
});

describe("the type of a body", () => {
  const body = JSON.stringify({ generic_credential: { credential: { a: "b" } } });
  const put = (type: string | undefined, text: BodyInit = body) =>
    ask("POST", "/api/credentials/a", {
      body: type === undefined ? new TextEncoder().encode(String(text)) : text,
      ...(type !== undefined && { headers: { "content-type": type } }),
    });

  it.each([
    "application/json",
    "Application/JSON",
    "application/json;charset=utf-8",
    "application/json ; a=b",
  ])("is JSON: %s", async (type) => expect((await put(type))?.status).toBe(200));

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "application/json-patch+json",
  ])("is refused otherwise: %s", async (type) => {
    const response = await put(type);
    expect(response?.status).toBe(415);
    expect(await response?.json()).toEqual({
      detail: `The body is ${type}; send JSON, with Content-Type: application/json.`,
      errors: [],
    });
  });

  it("must be declared", async () => {
    const response = await put(undefined);
    expect(response?.status).toBe(415);
    expect(await response?.text()).toContain("The body has no Content-Type");
  });

  it.each([
    ["POST", `/api/workflow/${workflow}/webserver/train`],
    ["POST", `/api/workflow/${workflow}/task/train/exec/x`],
    ["PUT", "/api/profile/settings"],
    ["POST", `/api/pool/${ownPool}/workflow`],
  ])("is checked by %s %s", async (method, path) => {
    const response = await ask(method, path, { body: "{}", headers: { "content-type": "text/plain" } });
    expect(response?.status).toBe(415);
  });

  it("does not matter without a body", async () => {
    const response = await ask("POST", "/api/credentials/a", {
      body: "",
      headers: { "content-type": "text/plain" },
    });
    expect(response?.status).toBe(422);
  });
});
