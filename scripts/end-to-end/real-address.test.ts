import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld } from "../../src/mocks/world/world.ts";
import { browserLaunchOptions } from "../browser.ts";
import { type NextServer, startNext } from "./next-server.ts";

describe("the app with API_URL", () => {
  const entry = { ...createWorld({}).workflows.entry(0), name: "from-the-real-address" };
  const asked: string[] = [];
  let upstream: Server;
  let server: NextServer;
  let browser: Browser;

  beforeAll(async () => {
    upstream = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ entries: [entry], total: 1 }));
    });
    await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
    const { port } = upstream.address() as AddressInfo;
    server = await startNext("dev", { API_URL: `http://127.0.0.1:${port}` });
    browser = await chromium.launch(await browserLaunchOptions());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    upstream?.close();
  });

  test("shows what the service at that address answers", async () => {
    const page = await browser.newPage();
    // A first visit waits for Next to compile the page.
    page.setDefaultTimeout(90_000);
    await page.goto(`${server.url}/workflows?all=true`);
    await page.getByRole("link", { name: entry.name }).waitFor();
    expect(asked.some((url) => url.startsWith("/api/workflow?"))).toBe(true);
    await page.close();
  });
});
