import { request as sendRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHandlers } from "../../src/mocks/handlers.ts";
import { networkHandler } from "../../src/mocks/network/network-handler.ts";
import { sleep } from "../../src/mocks/network/sleep.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import type { WorldConfig } from "../../src/mocks/world/world-config.ts";
import { OPERATIONS } from "../fuzz/contract.ts";
import { type MockServer, type MockServerOptions, startMockServer } from "./server.ts";

const servers: MockServer[] = [];

async function start(
  handlers: Parameters<typeof startMockServer>[0],
  options: Partial<MockServerOptions> = {},
): Promise<string> {
  const server = await startMockServer(handlers, { port: 0, ...options });
  servers.push(server);
  return server.url;
}

const startWorld = (config: Partial<WorldConfig> = {}) => start(createHandlers(createWorld(config)));

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe("the mock API over HTTP", () => {
  it("returns the world's responses, also to concurrent requests", async () => {
    const world = createWorld({ seed: 42 });
    const url = await start(createHandlers(world));
    const [first, again, one] = await Promise.all(
      [
        "/api/workflow?limit=3",
        "/api/workflow?limit=3",
        `/api/workflow/${world.workflows.generate(7).name}`,
      ].map(async (path) => (await fetch(`${url}${path}`)).json()),
    );
    expect(first).toMatchObject(world.workflows.page({ limit: 3 }));
    expect(again).toEqual(first);
    expect(one).toEqual(world.workflows.generate(7));
  });

  it("ends a followed log with the cancellation of its workflow", async () => {
    const world = createWorld({ seed: 42, logScenario: "normal" });
    const url = await start(createHandlers(world));
    const [entry] = world.tasks.generatePage(0, 1, { statuses: ["RUNNING"] }).entries;
    const path = `${url}/api/workflow/${entry?.workflow_id}`;
    const logs = [`${path}/logs`, `${path}/task/${entry?.task_name}/logs`];
    const followed = await Promise.all(logs.map((log) => fetch(`${log}?follow=true`)));
    expect((await fetch(`${path}/cancel`, { method: "POST" })).status).toBe(200);
    for (const [place, log] of logs.entries()) {
      const whole = await followed[place]?.text();
      expect(whole).toBe(await (await fetch(log)).text());
      expect(whole).toMatch(/\[osmo\] Task failed.*: Workflow canceled\n$/);
    }
  });

  it("passes on the contract's errors, and answers 404 for other paths", async () => {
    const url = await startWorld();
    const bad = await fetch(`${url}/api/workflow?limit=0&colour=red`);
    expect(bad.status).toBe(422);
    expect((await bad.json()).errors).toHaveLength(2);
    for (const [method, path] of [
      ["GET", "/api/nothing"],
      ["DELETE", "/api/nothing"],
      ["GET", "/index.html"],
    ] as const) {
      const unknown = await fetch(`${url}${path}`, { method });
      expect(unknown.status).toBe(404);
      expect(await unknown.json()).toEqual({ detail: `The mock API has no ${method} ${path}.`, errors: [] });
    }
  });

  it("passes on the body and headers of requests and responses", async () => {
    const echo = http.post("*/api/echo", async ({ request }) => {
      const headers = new Headers([
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
      ]);
      headers.set("x-told", request.headers.get("x-told") ?? "");
      return new HttpResponse(await request.text(), { status: 201, headers });
    });
    const url = await start([echo]);
    const answer = await fetch(`${url}/api/echo`, {
      method: "POST",
      body: "grüße",
      headers: { "X-Told": "yes" },
    });
    expect(answer.status).toBe(201);
    expect(await answer.text()).toBe("grüße");
    expect(answer.headers.get("x-told")).toBe("yes");
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("reports a handler that throws", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const url = await start([http.get("*/api/broken", () => Promise.reject(new Error("No such row.")))]);
    const answer = await fetch(`${url}/api/broken`);
    expect(answer.status).toBe(500);
    expect((await answer.json()).detail).toContain("an error of its own");
    expect(printed).toHaveBeenCalledWith(
      "GET /api/broken failed:",
      expect.objectContaining({ message: "No such row." }),
    );
  });

  it("rejects a port in use, with an explanation", async () => {
    const { port } = new URL(await start([]));
    await expect(start([], { port: Number(port) })).rejects.toThrow(
      `Port ${port} is taken: end what listens there, or choose another port with --port.`,
    );
  });
});

describe("the network of the world", () => {
  it("fails the same requests on every server with the same seed", async () => {
    const network = { latency: "none", failures: "50%" } as const;
    const ask = async () => {
      const url = await startWorld({ network });
      const statuses: number[] = [];
      for (let request = 0; request < 12; request += 1) {
        statuses.push((await fetch(`${url}/api/workflow?limit=1`)).status);
      }
      return statuses;
    };
    const statuses = await ask();
    expect(await ask()).toEqual(statuses);
    expect(statuses).toContain(200);
    expect(Math.max(...statuses)).toBeGreaterThanOrEqual(500);
  });

  it("forbids everything", async () => {
    const url = await startWorld({ network: { latency: "none", failures: "forbidden" } });
    const response = await fetch(`${url}/api/workflow`);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ needs: { kind: "role", name: "user" } });
  });

  it("closes the connection offline", async () => {
    const url = await startWorld({ network: { latency: "none", failures: "offline" } });
    await expect(fetch(`${url}/api/workflow`)).rejects.toThrow("fetch failed");
  });
});

describe("streams", () => {
  /** A stream that sends one chunk and stays open; `ended` resolves when the reader leaves. */
  function endless() {
    const { promise: ended, resolve: cancel } = Promise.withResolvers<string>();
    const { promise: aborted, resolve: abort } = Promise.withResolvers<string>();
    const handler = http.get("*/api/endless", ({ request }) => {
      request.signal.addEventListener("abort", () => abort("aborted"));
      const first = new TextEncoder().encode("first line\n");
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(first),
        cancel: () => cancel("cancelled"),
      });
      const headers = { "content-type": "text/plain", "cache-control": "no-transform" };
      return new HttpResponse(body, { headers });
    });
    return { handler, ended: Promise.all([ended, aborted]) };
  }

  async function readFirst(response: Response): Promise<string> {
    const { value } = (await response.body?.getReader().read()) ?? {};
    return new TextDecoder().decode(value);
  }

  it("arrive while still open, and end when the client disconnects", async () => {
    const { handler, ended } = endless();
    const url = await start([handler]);
    const leaving = new AbortController();
    const response = await fetch(`${url}/api/endless`, { signal: leaving.signal });
    expect(await readFirst(response)).toBe("first line\n");
    leaving.abort();
    expect(await ended).toEqual(["cancelled", "aborted"]);
  });

  it("end with the server, like requests that never complete", async () => {
    const { handler, ended } = endless();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const waiting = networkHandler(
      { seed: 1, network: { latency: "never", failures: "none", pattern: "/api/waiting" } },
      {
        sleep(milliseconds, signal) {
          arrive();
          return sleep(milliseconds, signal);
        },
      },
    );
    const server = await startMockServer([waiting, handler], { port: 0 });
    await readFirst(await fetch(`${server.url}/api/endless`));
    const answer = fetch(`${server.url}/api/waiting`).then(
      () => "answered",
      ({ message }: Error) => message,
    );
    await arrived;
    await server.close();
    expect(await ended).toEqual(["cancelled", "aborted"]);
    expect(await answer).toBe("fetch failed");
  });

  it("are not made for a client that does not read", async () => {
    let made = 0;
    const chunk = new Uint8Array(65_536).fill(97);
    const body = () =>
      new ReadableStream<Uint8Array>(
        {
          // Ends at a gigabyte, more than the machine keeps for a connection.
          pull(controller) {
            made += 1;
            if (made < 16_384) controller.enqueue(chunk);
            else controller.close();
          },
        },
        { highWaterMark: 0 },
      );
    const url = await start([http.get("*/api/long", () => new HttpResponse(body()))]);
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.pause();
    socket.write("GET /api/long HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let before = -1;
    // Once nothing was made while other requests came and went.
    while (made === 0 || made !== before) {
      before = made;
      for (let other = 0; other < 20; other += 1) await (await fetch(`${url}/api/other`)).text();
    }
    expect(made).toBeLessThan(16_384);
    socket.destroy();
  });

  it("send their headers before the first chunk", async () => {
    const silent = http.get("*/api/silent", () => new HttpResponse(new ReadableStream({})));
    const response = await fetch(`${await start([silent])}/api/silent`);
    expect(response.status).toBe(200);
  });

  it("arrive in full at any length", async () => {
    const chunk = new Uint8Array(65_536).fill(97);
    let left = 100;
    const long = http.get("*/api/long", () => {
      const body = new ReadableStream({
        pull(controller) {
          if (left === 0) return controller.close();
          left -= 1;
          controller.enqueue(chunk);
        },
      });
      return new HttpResponse(body);
    });
    const response = await fetch(`${await start([long])}/api/long`);
    expect((await response.arrayBuffer()).byteLength).toBe(6_553_600);
  });
});

/** Headers of the contract's responses, without which a page of another origin cannot read them. */
const CONTRACT_HEADERS = OPERATIONS.flatMap(({ responses }) =>
  [...responses.values()].flatMap(({ headers = {} }) => Object.keys(headers)),
);

describe("a front end on another port of this machine", () => {
  const plain = http.get("*/api/workflow", () => HttpResponse.json({}));
  const ask = (url: string, origin: string, method = "GET") =>
    fetch(`${url}/api/workflow?limit=1`, {
      method,
      headers: {
        Origin: origin,
        ...(method === "OPTIONS" && {
          "Access-Control-Request-Method": "POST",
          "Access-Control-Request-Headers": "x-a",
        }),
      },
    });

  it.each(["http://localhost:3000", "https://127.0.0.1", "http://[::1]:6006", "http://console.localhost:80"])(
    "may read responses from %s",
    async (origin) => {
      const url = await start([plain]);
      const { status, headers } = await ask(url, origin);
      expect(status).toBe(200);
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      const exposed = headers.get("access-control-expose-headers")?.split(", ");
      expect(exposed).toEqual(expect.arrayContaining(["Retry-After", ...CONTRACT_HEADERS]));
      const permission = await ask(url, origin, "OPTIONS");
      expect(permission.status).toBe(204);
      expect(permission.headers.get("access-control-allow-methods")).toBe("POST");
      expect(permission.headers.get("access-control-allow-headers")).toBe("x-a");
    },
  );
});

/** A request as it is written, since `fetch` neither sends every method nor a name of the host. */
function sendRaw(url: string, head: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(`${head}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

describe("a request of another site", () => {
  const post = (url: string, headers: Record<string, string>) =>
    fetch(`${url}/api/credentials/a`, {
      method: "POST",
      headers,
      body: JSON.stringify({ generic_credential: { credential: { a: "b" } } }),
    });
  const json = { "content-type": "application/json" };

  it.each(["https://example.com", "http://localhost.example.com", "null"])(
    "is refused, and changes nothing: %s",
    async (origin) => {
      const url = await startWorld();
      const before = await (await fetch(`${url}/api/credentials`)).json();
      const answer = await post(url, { ...json, origin });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      const option = origin === "null" ? "*" : origin;
      expect(await answer.json()).toEqual({
        detail: `The mock API does not answer pages of the origin ${origin}; to allow it, start the mock API with --allow-origin ${option}.`,
        errors: [],
      });
      expect(await (await fetch(`${url}/api/credentials`)).json()).toEqual(before);
    },
  );

  it.each([["https://example.com"], ["*"]])("passes when %s is allowed", async (allowed) => {
    const origins = [allowed];
    const url = await start(createHandlers(createWorld()), { origins });
    const answer = await post(url, { ...json, origin: "https://example.com" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://example.com");
    expect(answer.headers.get("vary")).toMatch(/^Origin\b/);
  });

  it("must send JSON, as a page of this machine must", async () => {
    const url = await startWorld();
    const type = { "content-type": "text/plain", origin: "http://localhost:3000" };
    expect((await post(url, type)).status).toBe(415);
  });

  it.each([
    ["evil.example:4010", 403],
    ["box.local", 403],
    ["localhost", 200],
    ["console.localhost:4010", 200],
    ["127.0.0.1:80", 200],
    ["192.168.7.7:4010", 200],
    ["[::1]:4010", 200],
  ])("is recognized by the name of the host: %s is %i", async (host, status) => {
    const url = await startWorld();
    const answer = await sendRaw(url, `GET /api/version HTTP/1.1\r\nHost: ${host}`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status === 403) expect(answer).toContain(`--allow-origin http://${host}.`);
  });

  it.each([
    { origins: ["http://mock:9"] },
    { origins: ["*"] },
    { host: "localhost", origins: ["http://mock"] },
  ])("passes under a name that is allowed: %o", async (options) => {
    const url = await start(createHandlers(createWorld()), options);
    expect(await sendRaw(url, "GET /api/version HTTP/1.1\r\nHost: mock:4010")).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe("the address", () => {
  it("is of this machine alone by default", async () => {
    const server = await startMockServer([], { port: 0 });
    servers.push(server);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.isPublic).toBe(false);
  });

  it("can be that of every network, and is reached on this machine too", async () => {
    const server = await startMockServer(createHandlers(createWorld()), { port: 0, host: "0.0.0.0" });
    servers.push(server);
    expect(server.isPublic).toBe(true);
    expect((await fetch(`${server.url}/api/version`)).status).toBe(200);
  });

  it.each(["203.0.113.7", "no-such-name.invalid"])("must be one of this machine: %s", async (host) => {
    await expect(start([], { host })).rejects.toThrow(
      /^(?:This machine has no address|The mock API could not listen on)/,
    );
  });
});

describe("methods", () => {
  it("answers HEAD as GET, which tools that wait for a server send", async () => {
    const url = await startWorld();
    const answer = await fetch(`${url}/api/workflow?limit=2`, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.text()).toBe("");
  });

  it("answers OPTIONS, and a preflight, with what the path allows", async () => {
    const url = await startWorld();
    const plain = await fetch(`${url}/api/profile/settings`, { method: "OPTIONS" });
    expect(plain.status).toBe(204);
    expect(plain.headers.get("allow")).toBe("GET, HEAD, OPTIONS, PUT");
    const preflight = await fetch(`${url}/api/profile/settings`, {
      method: "OPTIONS",
      headers: { origin: "http://localhost:3000", "access-control-request-method": "PUT" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("allow")).toBe("GET, HEAD, OPTIONS, PUT");
    expect(preflight.headers.get("access-control-allow-methods")).toBe("PUT");
  });

  it.each([
    ["DELETE /api/workflow", 405],
    ["PROPFIND /api/workflow", 405],
    ["TRACE /api/workflow", 405],
    ["TRACE /api/nothing", 404],
    ["BREW /api/workflow", 501],
    ["CONNECT localhost:80", 501],
  ])("refuses %s with %i and a sentence", async (line, status) => {
    const answer = await sendRaw(await startWorld(), `${line} HTTP/1.1\r\nHost: localhost`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status === 405) expect(answer).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/i);
    const [, body = ""] = answer.split("\r\n\r\n");
    const sentence = body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1);
    expect(JSON.parse(sentence)).toEqual({ detail: expect.stringMatching(/\.$/), errors: [] });
  });
});

it("refuses a path that is too long, and accepts a long query", async () => {
  const url = await startWorld();
  const long = await fetch(`${url}/api/workflow/${"x".repeat(9_000)}`);
  expect(long.status).toBe(414);
  expect((await long.json()).detail).toBe("The path is longer than 8000 characters.");
  expect((await fetch(`${url}/api/workflow?name=${"x".repeat(9_000)}`)).status).toBe(200);
});

it("responds to a malformed address", async () => {
  const { hostname, port } = new URL(await start([]));
  const status = await new Promise((resolve, reject) => {
    sendRequest({ hostname, port, path: "http://[" }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(400);
});
