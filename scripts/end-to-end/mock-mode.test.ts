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

  test("shows generated workflows, opens one, goes back to the same view, and asks no other machine", async () => {
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
    const { name, user } = createWorld({}).workflows.entry(0);

    const search = `?f=user:${user}&density=compact`;

    await page.goto(`${server.url}/workflows${search}`);
    await page.getByRole("link", { name }).click();
    await page.getByRole("heading", { name }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/workflows/${name}`);

    await page
      .getByRole("navigation", { name: "Breadcrumb" })
      .getByRole("link", { name: "Workflows" })
      .click();
    await page.getByRole("link", { name }).waitFor();
    expect(new URL(page.url()).search).toBe(search);
    expect(elsewhere).toEqual([]);
    await page.close();
  });
});
