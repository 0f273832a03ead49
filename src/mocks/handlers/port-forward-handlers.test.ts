import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  CreatePortForwardResponse,
  GetPortForwardResponse,
  ListPortForwardsResponse,
} from "../../lib/api/generated.zod.ts";
import { createPortForwardGenerator } from "../generators/portforward-generator.ts";
import { PORT_FORWARD_PATTERNS } from "../seed/port-forward-patterns.ts";
import { createWorld } from "../world/world.ts";
import { type PortForwardWorld, portForwardHandlers } from "./port-forward-handlers.ts";
import { type Answer, blamed } from "./requests.fixture.ts";

const ORIGIN = "http://console.test";
const { config, now, workflows } = createWorld({ seed: 9 });

function portForwardWorld(): PortForwardWorld {
  const { seed } = config;
  const portForwards = createPortForwardGenerator({ seed, now, patterns: PORT_FORWARD_PATTERNS, workflows });
  return { workflows, portForwards };
}

let world = portForwardWorld();
const server = setupServer(...portForwardHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
beforeEach(() => {
  world = portForwardWorld();
});
afterAll(() => server.close());

async function ask(method: string, path: string, body?: string): Promise<Answer> {
  const response = await fetch(`${ORIGIN}/api/workflow/${path}`, {
    method,
    headers: body === undefined ? undefined : { "content-type": "application/json" },
    body,
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

const [workflow] = workflows.generateFullPage(0, 1, { statuses: ["RUNNING"] }).entries;
const name = workflow?.name ?? "";
const task =
  workflow?.groups.flatMap(({ tasks }) => tasks).find(({ status }) => status === "RUNNING")?.name ?? "";

async function open(port: number): Promise<string> {
  const answer = await ask("POST", `${name}/webserver/${task}`, JSON.stringify({ port }));
  expect(answer.status).toBe(200);
  return CreatePortForwardResponse.parse(answer.body).session_key;
}

describe("POST /api/workflow/:name/webserver/:task", () => {
  it("opens a tunnel that can be polled by its key, matching the contract", async () => {
    const opened = await ask("POST", `${name}/webserver/${task}`, '{"port":8888}');
    expect(opened.status).toBe(200);
    expect(CreatePortForwardResponse.parse(opened.body)).toEqual(opened.body);
    const { session_key: key } = CreatePortForwardResponse.parse(opened.body);
    const first = await ask("GET", `${name}/portforward/${key}`);
    expect(GetPortForwardResponse.parse(first.body)).toEqual(first.body);
    expect(first.body).toMatchObject({ remote_port: 8_888, task_name: task, status: "CONNECTING" });
    const later = GetPortForwardResponse.parse((await ask("GET", `${name}/portforward/${key}`)).body);
    expect(["ACTIVE", "FAILED"]).toContain(later.status);
    expect(later.failure_message !== undefined).toBe(later.status === "FAILED");
  });

  it("rejects unknown workflows and tasks, and tasks that are not running", async () => {
    const body = '{"port":80}';
    expect(blamed(await ask("POST", `nope/webserver/${task}`, body), 404)).toEqual(["name"]);
    expect(blamed(await ask("POST", `${name}/webserver/nope`, body), 404)).toEqual(["task"]);
    const [ended] = workflows.generateFullPage(0, 1, { statuses: ["COMPLETED"] }).entries;
    const endedTask = ended?.groups[0]?.tasks[0]?.name;
    expect(blamed(await ask("POST", `${ended?.name}/webserver/${endedTask}`, body), 409)).toEqual([]);
  });

  it.each([
    ["", ["body"]],
    ["8080", ["body"]],
    ["{}", ["port"]],
    ['{"port":0}', ["port"]],
    ['{"port":65536}', ["port"]],
    ['{"port":80.5}', ["port"]],
    ['{"port":"80"}', ["port"]],
    ['{"port":null}', ["port"]],
    ['{"port":80,"use_udp":true}', ["use_udp"]],
    ['{"ports":[80]}', ["port", "ports"]],
  ])("rejects the body %s", async (body, fields) => {
    expect(blamed(await ask("POST", `${name}/webserver/${task}`, body), 422)).toEqual(fields);
  });

  it.each([1, 65_535])("accepts port %i", async (port) => {
    expect(await open(port)).toMatch(/^[a-z0-9]{20}$/);
  });
});

describe("GET /api/workflow/:name/portforward", () => {
  it("pages through the workflow's open tunnels, oldest first", async () => {
    const keys = [await open(8_080), await open(6_006), await open(7_860)];
    const { status, body } = await ask("GET", `${name}/portforward?offset=1&limit=1`);
    expect(status).toBe(200);
    expect(ListPortForwardsResponse.parse(body)).toEqual(body);
    expect(body).toMatchObject({ entries: [{ session_key: keys[1] }], total: 3 });
    expect((await ask("GET", `${name}/portforward`)).body).toMatchObject({
      entries: keys.map((key) => ({ session_key: key })),
      total: 3,
    });
    const other = workflows.entry(0).name === name ? workflows.entry(1).name : workflows.entry(0).name;
    expect((await ask("GET", `${other}/portforward`)).body).toEqual({ entries: [], total: 0 });
  });

  it.each([
    ["?limit=0&offset=-1", ["limit", "offset"]],
    ["?limit=1001", ["limit"]],
    ["?key=x", ["key"]],
  ])("rejects %s", async (query, fields) => {
    expect(blamed(await ask("GET", `${name}/portforward${query}`), 422).toSorted()).toEqual(fields);
  });

  it("rejects unknown workflows", async () => {
    expect(blamed(await ask("GET", "nope/portforward"), 404)).toEqual(["name"]);
  });
});

describe("…/portforward/:key", () => {
  it("closes a tunnel once", async () => {
    const key = await open(8_080);
    expect(await ask("DELETE", `${name}/portforward/${key}`)).toEqual({ status: 204, body: undefined });
    expect(blamed(await ask("DELETE", `${name}/portforward/${key}`), 404)).toEqual(["key"]);
    expect(blamed(await ask("GET", `${name}/portforward/${key}`), 404)).toEqual(["key"]);
    expect((await ask("GET", `${name}/portforward`)).body).toEqual({ entries: [], total: 0 });
  });

  it("rejects unknown workflows and keys", async () => {
    const key = await open(8_080);
    for (const method of ["GET", "DELETE"]) {
      expect(blamed(await ask(method, `nope/portforward/${key}`), 404)).toEqual(["name"]);
      expect(blamed(await ask(method, `${name}/portforward/nope`), 404)).toEqual(["key"]);
    }
  });
});
