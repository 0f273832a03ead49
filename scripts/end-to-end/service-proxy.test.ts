import { get, type IncomingMessage, type RequestListener } from "node:http";
import { buffer, text } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ListeningServer, startServer } from "./listening-server.ts";
import { type NextServer, startNext } from "./next-server.ts";

// The build knows no API_URL: these tests start it with several.

/** Sends one line when it is told to; `left` resolves when the client has left. */
class FollowedLog {
  private readonly leaving = Promise.withResolvers<void>();
  readonly left = this.leaving.promise;
  private write: (line: string) => void = () => undefined;

  readonly answer: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "text/plain", "x-total-lines": "1" });
    response.flushHeaders();
    response.once("close", () => this.leaving.resolve());
    this.write = (line) => response.write(`${line}\n`);
  };

  say(line: string): void {
    this.write(line);
  }
}

describe("the built app, started with API_URL", () => {
  const packed = gzipSync(JSON.stringify({ entries: [], total: 0 }));
  let log: FollowedLog;
  let service: ListeningServer;
  let server: NextServer;

  const answer: RequestListener = async (request, response) => {
    const path = request.url ?? "";
    if (path.includes("/logs")) return log.answer(request, response);
    if (path.startsWith("/api/packed")) {
      return response
        .writeHead(200, { "content-encoding": "gzip", "content-type": "application/json" })
        .end(packed);
    }
    if (path.startsWith("/api/login")) {
      const cookies = ["a=1; Path=/", "b=2; HttpOnly"];
      return response.writeHead(302, { location: "https://login.example.com/", "set-cookie": cookies }).end();
    }
    const { method, url, headers } = request;
    const body = await text(request);
    response.writeHead(path.includes("refused") ? 409 : 200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ method, url, body, cookie: headers.cookie, type: headers["content-type"] }),
    );
  };

  beforeAll(async () => {
    service = await startServer(answer);
    server = await startNext("start", { API_URL: service.url });
  });
  afterAll(async () => {
    await server?.stop();
    await service?.stop();
  });

  test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])(
    "passes on %s with everything that it says",
    async (method) => {
      const path = "/api/bucket/a%2Fb%20c/list?prefix=%2Fx&a=1&a=2";
      const body = method === "GET" ? undefined : '{"a":"grüße"}';
      const response = await fetch(server.url + path, {
        method,
        body,
        headers: { cookie: "session=7", ...(body && { "content-type": "application/json" }) },
      });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        method,
        url: path,
        body: body ?? "",
        cookie: "session=7",
      });
    },
  );

  test("passes on HEAD, and statuses", async () => {
    const head = await fetch(`${server.url}/api/refused`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([409, ""]);
    expect((await fetch(`${server.url}/api/refused`)).status).toBe(409);
  });

  test("leaves cookies and redirects to the browser", async () => {
    const response = await fetch(`${server.url}/api/login`, { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("https://login.example.com/");
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; HttpOnly"]);
  });

  test("encodes a body once, however the service sends it", async () => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { "accept-encoding": "gzip" };
      get(`${server.url}/api/packed`, { headers, agent: false }, resolve).once("error", reject);
    });
    expect(response.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(await buffer(response)).toString())).toEqual({ entries: [], total: 0 });
    expect(await (await fetch(`${server.url}/api/packed`)).json()).toEqual({ entries: [], total: 0 });
  });

  // A browser accepts compressed answers: an encoder must not hold back lines either.
  test.each(["identity", "gzip, deflate, br, zstd"])(
    "streams a followed log line by line for %s",
    async (encodings) => {
      log = new FollowedLog();
      const leaving = new AbortController();
      const response = await fetch(`${server.url}/api/workflow/a/logs?follow=true`, {
        headers: { "accept-encoding": encodings },
        signal: leaving.signal,
      });
      expect(response.headers.get("x-total-lines")).toBe("1");
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (const line of ["first", "second", "third"]) {
        log.say(line);
        // The next line is said only when this one has arrived.
        expect(await reader?.read()).toEqual({ done: false, value: `${line}\n` });
      }
      leaving.abort();
      await log.left;
    },
  );

  test("tells the service when the client leaves before the first byte", async () => {
    log = new FollowedLog();
    const arrived = service.asked.length;
    const leaving = new AbortController();
    const response = fetch(`${server.url}/api/workflow/b/logs?follow=true`, { signal: leaving.signal });
    await expect.poll(() => service.asked.length).toBeGreaterThan(arrived);
    leaving.abort();
    await log.left;
    await response.catch(() => undefined);
  });

  test("answers 502 with a sentence once the service is gone", async () => {
    await service.stop();
    const response = await fetch(`${server.url}/api/workflow`);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      detail:
        "The service could not be reached (ECONNREFUSED): check that it runs at the address in API_URL.",
      errors: [],
    });
  });
});

describe("the built app, started without API_URL", () => {
  let server: NextServer;
  beforeAll(async () => {
    server = await startNext("start", { API_URL: "" });
  });
  afterAll(() => server?.stop());

  test("answers 502 and says which variable to set", async () => {
    const response = await fetch(`${server.url}/api/workflow`);
    expect(response.status).toBe(502);
    expect((await response.json()).detail).toMatch(/^API_URL is not set,/);
  });
});
