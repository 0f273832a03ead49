import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { HttpResponse, http } from "msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHandlers } from "../../src/mocks/handlers.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { type MockServer, startMockServer } from "./server.ts";

const world = createWorld();
const { entries } = world.tasks.generatePage(0, 1, { statuses: ["RUNNING"] });
const { workflow_id: workflow = "", task_name: task = "" } = entries[0] ?? {};

let server: MockServer;
let stopped: Promise<void>;
beforeAll(async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  stopped = promise;
  const endless = http.get("*/api/endless", () => {
    const chunk = new TextEncoder().encode("line\n".repeat(10_000));
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(chunk),
      cancel: () => resolve(),
    });
    return new HttpResponse(body, { headers: { "content-type": "text/plain" } });
  });
  server = await startMockServer([...createHandlers(world), endless], { port: 0 });
});
afterAll(() => server.close());

/** A response as it is sent; `fetch` would decompress it. */
function ask(path: string, encodings: string, method = "GET"): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": encodings };
    get(`${server.url}${path}`, { headers, method, agent: false }, resolve).once("error", reject);
  });
}

describe("an answer", () => {
  const plain = () => fetch(`${server.url}/api/workflow?limit=50`).then((answer) => answer.text());

  it.each([
    ["gzip, deflate, br, zstd", "gzip", gunzipSync],
    ["br", "br", brotliDecompressSync],
    ["gzip;q=0.5, br;q=0.9", "br", brotliDecompressSync],
    ["zstd;q=1, gzip;q=0.2", "zstd", zstdDecompressSync],
  ] as const)("is encoded for %s as %s", async (accepted, encoding, decode) => {
    const answer = await ask("/api/workflow?limit=50", accepted);
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers.vary).toBe("Origin, Accept-Encoding");
    expect(answer.headers["content-length"]).toBeUndefined();
    const sent = await buffer(answer);
    const text = await plain();
    expect(decode(sent).toString()).toBe(text);
    expect(sent.length).toBeLessThan(text.length / 3);
  });

  it.each(["identity", "", "gzip;q=0", "deflate"])("stays as it is for %j", async (accepted) => {
    const answer = await ask("/api/workflow?limit=50", accepted);
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers.vary).toBe("Origin, Accept-Encoding");
    expect((await buffer(answer)).toString()).toBe(await plain());
  });

  it("stays as it is when it is small", async () => {
    const answer = await ask("/api/version", "gzip");
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse((await buffer(answer)).toString())).toHaveProperty("major");
  });

  it("to HEAD has the headers of GET", async () => {
    const [head, whole] = [
      await ask("/api/workflow?limit=50", "gzip", "HEAD"),
      await ask("/api/workflow?limit=50", "gzip"),
    ];
    for (const name of ["content-encoding", "content-length", "vary", "content-type"]) {
      expect(head.headers[name], name).toBe(whole.headers[name]);
    }
    head.destroy();
    whole.destroy();
  });

  it("of a log is encoded, and stops when the client leaves", async () => {
    const answer = await ask("/api/endless", "gzip");
    expect(answer.headers["content-encoding"]).toBe("gzip");
    await new Promise((resolve) => answer.once("data", resolve));
    answer.destroy();
    await stopped;
  });
});

it("does not hold back the lines of a followed log", async () => {
  const answer = await ask(
    `/api/workflow/${workflow}/task/${task}/logs?follow=true&last_n_lines=1`,
    "gzip, br",
  );
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.headers["cache-control"]).toBe("no-cache, no-transform");
  const line = await new Promise((resolve) => answer.once("data", (data) => resolve(String(data))));
  expect(line).toMatch(/^\d{4}\/\d\d\/\d\d .*\n$/);
  answer.destroy();
});
