import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld } from "../../src/mocks/world/world.ts";
import { browserLaunchOptions } from "../browser.ts";
import { type ListeningServer, startService } from "./listening-server.ts";
import { type NextServer, startNext } from "./next-server.ts";

describe("the app with API_URL", () => {
  const generated = createWorld({}).workflows.entry(0);
  const real = { ...generated, name: "from-the-real-address" };
  let service: ListeningServer;
  let server: NextServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    // A page of the list and its summary in one.
    service = await startService({ entries: [real], total: 1, groups: [] });
    server = await startNext("dev", { API_URL: service.url });
    browser = await chromium.launch(await browserLaunchOptions());
    page = await browser.newPage();
    // A first visit waits for Next to compile the page.
    page.setDefaultTimeout(90_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await service?.stop();
  });

  const row = (name: string) => page.getByRole("link", { name });
  const mark = () => page.getByRole("button", { name: /^Mock · seed/ });
  const listRequests = () => service.asked.filter((url) => url.startsWith("/api/workflow?")).length;

  test("shows the responses of the service at that address", async () => {
    await page.goto(`${server.url}/workflows?all=true`);
    await row(real.name).waitFor();
    expect(listRequests()).toBeGreaterThan(0);
    expect(await mark().count()).toBe(0);
  });

  test("stops requesting the service once the browser is in mock mode", async () => {
    await page.evaluate(`localStorage.mockApi = "true"`);
    const before = listRequests();
    await page.reload();
    await mark().waitFor();
    await row(generated.name).waitFor();
    expect(await row(real.name).count()).toBe(0);
    expect(listRequests()).toBe(before);
  });

  test("requests it again once mock mode is off", async () => {
    await page.evaluate(`localStorage.removeItem("mockApi")`);
    const before = listRequests();
    await page.reload();
    await row(real.name).waitFor();
    expect(listRequests()).toBeGreaterThan(before);
    expect(await mark().count()).toBe(0);
    expect(await page.evaluate("typeof __mockConfig")).toBe("undefined");
  });
});
