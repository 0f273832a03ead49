import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld } from "../../src/mocks/world/world.ts";
import { browserLaunchOptions } from "../browser.ts";
import { type NextServer, startNext } from "./next-server.ts";

describe("the app in mock mode", () => {
  let server: NextServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startNext("dev", { NEXT_PUBLIC_MOCK_API: "true" });
    browser = await chromium.launch(await browserLaunchOptions());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("shows generated workflows, opens one, and asks no other machine for anything", async () => {
    const page = await browser.newPage();
    // A first visit waits for Next to compile the page.
    page.setDefaultTimeout(90_000);
    const elsewhere: string[] = [];
    await page.context().route(
      (url) => url.origin !== server.url,
      (route) => {
        elsewhere.push(route.request().url());
        return route.abort();
      },
    );
    const { name } = createWorld({}).workflows.entry(0);

    await page.goto(`${server.url}/workflows?all=true`);
    await page.getByRole("link", { name }).click();
    await page.getByRole("heading", { name }).waitFor();

    expect(new URL(page.url()).pathname).toBe(`/workflows/${name}`);
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});
