import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { forward } from "./forward.ts";

const servers: Server[] = [];

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const request = (path: string, init?: RequestInit) => new Request(`http://console.test${path}`, init);

describe("a request", () => {
  async function received(sent: Request, base = "") {
    let seen:
      | { method?: string; url?: string; headers: IncomingMessage["headers"]; body: string }
      | undefined;
    const address = await serve(async (incoming, outgoing) => {
      const { method, url, headers } = incoming;
      seen = { method, url, headers, body: await text(incoming) };
      outgoing.end();
    });
    await forward(sent, address + base);
    return { ...seen, host: new URL(address).host };
  }

  it.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])(
    "keeps its method: %s",
    async (method) => {
      expect((await received(request("/api/pool", { method }))).method).toBe(method);
    },
  );

  it("keeps its path, query and body as they are encoded", async () => {
    const path = "/api/bucket/a%2Fb%20c/list?prefix=%2F%C3%A9&a=1&a=2+3";
    const body = '{"text":"grüße"}';
    const sent = request(path, { method: "POST", body, headers: { "content-type": "application/json" } });
    const seen = await received(sent);
    expect(seen.url).toBe(path);
    expect(seen.body).toBe(body);
    expect(seen.headers?.["content-type"]).toBe("application/json");
  });

  it("goes below the path of the address", async () => {
    expect((await received(request("/api/pool?limit=1"), "/base/")).url).toBe("/base/api/pool?limit=1");
  });

  it("keeps its headers, but not those of its connection", async () => {
    const headers = {
      cookie: "a=1; b=2",
      authorization: "Bearer x",
      connection: "x-hop",
      "x-hop": "1",
      te: "trailers",
    };
    const seen = await received(request("/api/pool", { headers }));
    expect(seen.headers).toMatchObject({ cookie: "a=1; b=2", authorization: "Bearer x", host: seen.host });
    expect(seen.headers).not.toHaveProperty("x-hop");
    expect(seen.headers).not.toHaveProperty("te");
  });
});

describe("a response", () => {
  it("keeps its status, headers, cookies and redirects", async () => {
    const address = await serve((_, outgoing) => {
      outgoing.writeHead(
        307,
        [
          ["location", "https://login.example.com/?next=a"],
          ["set-cookie", "a=1; Path=/"],
          ["set-cookie", "b=2"],
          ["x-total-lines", "7"],
          ["connection", "close, x-hop"],
          ["x-hop", "1"],
        ].flat(),
      );
      outgoing.end("moved");
    });
    const response = await forward(request("/api/pool"), address);
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("https://login.example.com/?next=a");
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2"]);
    expect(response.headers.get("x-total-lines")).toBe("7");
    expect(response.headers.get("x-hop")).toBeNull();
    expect(response.headers.get("connection")).toBeNull();
    expect(await response.text()).toBe("moved");
  });

  it("is decoded, since Next encodes it for the client", async () => {
    const packed = gzipSync("line\n".repeat(100));
    const address = await serve((_, outgoing) => {
      outgoing.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
      outgoing.end(packed);
    });
    const response = await forward(request("/api/pool"), address);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-length")).toBeNull();
    expect(await response.text()).toBe("line\n".repeat(100));
  });

  it.each([204, 304])("may have no body: %i", async (status) => {
    const address = await serve((_, outgoing) => outgoing.writeHead(status, { etag: '"1"' }).end());
    const response = await forward(request("/api/pool"), address);
    expect([response.status, response.body, response.headers.get("etag")]).toEqual([status, null, '"1"']);
  });

  it("arrives chunk by chunk, and ends the request to the service when the client leaves", async () => {
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    const address = await serve((incoming, outgoing) => {
      incoming.socket.once("close", () => leave());
      outgoing.write("first line\n");
    });
    const leaving = new AbortController();
    const response = await forward(request("/api/logs", { signal: leaving.signal }), address);
    const reader = response.body?.getReader();
    // Next sends the headers with the first chunk, which must not wait for the first line.
    expect((await reader?.read())?.value).toHaveLength(0);
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("first line\n");
    leaving.abort();
    await left;
  });

  it("ends the request to the service when its reader leaves", async () => {
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    const address = await serve((incoming, outgoing) => {
      incoming.socket.once("close", () => leave());
      outgoing.write("first line\n");
    });
    await (await forward(request("/api/logs"), address)).body?.cancel();
    await left;
  });

  it("fails when the service breaks off", async () => {
    const address = await serve((_, outgoing) => {
      outgoing.writeHead(200, { "content-length": 100 });
      outgoing.write("half", () => outgoing.destroy());
    });
    await expect((await forward(request("/api/pool"), address)).text()).rejects.toThrow();
  });

  it("comes over another connection when the service has closed the last one", async () => {
    let connections = 0;
    const address = await serve(({ socket }, outgoing) => {
      const isFirst = socket.listenerCount("answered") === 0;
      if (isFirst) {
        connections += 1;
        socket.once("answered", () => undefined);
        outgoing.end("answer");
        // A second request over one connection meets one that closes.
      } else socket.destroy();
    });
    for (let count = 0; count < 3; count += 1) {
      const response = await forward(request("/api/pool"), address);
      expect(await response.text()).toBe("answer");
    }
    expect(connections).toBe(3);
  });
});

describe("without a service", () => {
  it.each([undefined, ""])("the answer says which variable to set: %s", async (address) => {
    const response = await forward(request("/api/pool"), address);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      detail:
        "API_URL is not set, so the console has no service: start it with the service's address in API_URL, such as API_URL=http://127.0.0.1:4010.",
      errors: [],
    });
  });

  it.each(["127.0.0.1:4010", "ftp://box.local", "nothing"])(
    "the answer says that %s is no address",
    async (address) => {
      const response = await forward(request("/api/pool"), address);
      expect(response.status).toBe(502);
      expect((await response.json()).detail).toMatch(/^API_URL is ".*": give the address of the service,/);
    },
  );

  it("the answer says that it cannot be reached, and the terminal says where", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const address = await serve(() => undefined);
    await new Promise((resolve) => servers[0]?.close(resolve));
    const response = await forward(request("/api/pool", { method: "POST", body: "{}" }), address);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      detail:
        "The service could not be reached (ECONNREFUSED): check that it runs at the address in API_URL.",
      errors: [],
    });
    expect(printed).toHaveBeenCalledWith(expect.stringContaining(`POST ${address}/api/pool failed:`));
  });
});
