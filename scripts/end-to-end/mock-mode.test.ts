import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workflowHref } from "../../src/lib/hrefs/workflow-href.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { browserLaunchOptions } from "../browser.ts";
import { denyStorage } from "./deny-storage.ts";
import { type ListeningServer, startDeadEnd, startService } from "./listening-server.ts";
import { type NextServer, startNext } from "./next-server.ts";
import { exportLog, logToSave, savedBy, textOfTab } from "./saved-file.ts";
import { withoutTransferableStreams } from "./without-transferable-streams.ts";

describe("the app in mock mode", () => {
  let service: ListeningServer;
  let deadEnd: ListeningServer;
  let server: NextServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    service = await startService({ entries: [], total: 0 });
    deadEnd = await startDeadEnd();
    server = await startNext("dev", {
      NEXT_PUBLIC_MOCK_API: "true",
      API_URL: service.url,
      ALLOWED_DEV_ORIGINS: "known.example",
    });
    // Playwright sends even local addresses through a proxy unless they are excluded.
    const proxy = { server: deadEnd.url, bypass: "localhost" };
    browser = await chromium.launch({ ...(await browserLaunchOptions()), proxy });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await deadEnd?.stop();
    await service?.stop();
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    // A first visit waits for Next to compile the page.
    page.setDefaultTimeout(90_000);
  });
  afterEach(() => context.close());

  /** The newest row of a world with this seed. */
  const newest = (seed: number) => createWorld({ seed }).workflows.entry(0);
  /** The list of all workflows; without the parameter it starts with the signed-in user's. */
  const everyones = () => `${server.url}/workflows?all=true`;
  const row = (name: string) => page.getByRole("link", { name });
  const rowCount = (text: string) => page.getByText(new RegExp(`^Rows 1–\\d+ of ${text}$`));
  const mark = (text: string) => page.getByRole("button", { name: text });
  /** Evaluates a line typed into the browser's console. */
  const type = (call: string): Promise<unknown> => page.evaluate(call);

  test("shows generated workflows, opens one, and returns to the same view", async () => {
    const { name, user } = newest(1);
    const search = `?f=user:${user}&density=compact`;
    await page.goto(`${server.url}/workflows${search}`);
    await row(name).click();
    await page.getByRole("heading", { name }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/workflows/${name}`);

    await page
      .getByRole("navigation", { name: "Breadcrumb" })
      .getByRole("link", { name: "Workflows" })
      .click();
    await row(name).waitFor();
    expect([...new URL(page.url()).searchParams]).toEqual([...new URLSearchParams(search)]);
  });

  test("starts with the signed-in user's workflows, as a filter in the URL", async () => {
    const { profile, workflows } = createWorld();
    const { username } = profile;
    await page.goto(`${server.url}/workflows`);
    await rowCount(workflows.count({ users: [username] }).toLocaleString("en-US")).waitFor();
    expect([...new URL(page.url()).searchParams]).toEqual([["f", `user:${username}`]]);
  });

  test("applies console calls immediately, and persists them across reloads until a reset", async () => {
    await page.goto(everyones());
    await mark("Mock · seed 1 10,000 workflows").waitFor();
    await type("globalThis.sameVisit = true");

    expect(await type("__mockConfig.setWorkflowTotal(5)")).toBe("Workflows: 5 (was 10,000).");
    await rowCount("5").waitFor();
    await row(newest(1).name).waitFor();
    expect(await type("__mockConfig.setSeed(2)")).toMatch(/^Seed: 2 \(was 1\)\. /);
    await row(newest(2).name).waitFor();
    await mark("Mock · seed 2 5 workflows").waitFor();
    expect(await row(newest(1).name).count()).toBe(0);
    expect(await type("globalThis.sameVisit")).toBe(true);

    await page.reload();
    await rowCount("5").waitFor();
    await row(newest(2).name).waitFor();
    expect(await type("__mockConfig.getVolumes().workflows")).toBe(5);

    await type("__mockConfig.reset()");
    await rowCount("10,000").waitFor();
    await row(newest(1).name).waitFor();
    await page.reload();
    await mark("Mock · seed 1 10,000 workflows").waitFor();
  });

  test("simulates failures set in the console, and recovers immediately", async () => {
    await page.goto(everyones());
    await rowCount("10,000").waitFor();
    await type('__mockConfig.setNetwork({ failures: "offline" })');
    await page.reload();
    await page.getByText("Workflows could not be loaded").waitFor();
    await mark("Mock · seed 1 10,000 workflows offline").waitFor();
    await type("__mockConfig.setNetwork(null)");
    await rowCount("10,000").waitFor();
  });

  test("rejects invalid values with a reason, and drops invalid stored ones", async () => {
    const printed: string[] = [];
    page.on("console", (message) => printed.push(message.text()));
    await page.goto(everyones());
    await rowCount("10,000").waitFor();
    expect(await type("__mockConfig.setWorkflowTotal(-1)")).toBe(false);
    expect(printed).toContainEqual(expect.stringContaining("volume.workflows is -1: give an integer"));
    expect(await type("__mockConfig.getVolumes().workflows")).toBe(10_000);

    await type(`localStorage.setItem("mockConfig", '{"seed":"two"}')`);
    await page.reload();
    await mark("Mock · seed 1 10,000 workflows").waitFor();
    expect(printed).toContainEqual(expect.stringContaining('seed is "two": give an integer'));
    expect(await type(`localStorage.getItem("mockConfig")`)).toBeNull();
  });

  test("saves a log, and opens it as text", async () => {
    const { name, text } = logToSave(createWorld());
    await page.goto(`${server.url}/workflows/${name}?tab=logs`);
    const viewer = page.getByRole("region", { name: "Log" });
    const file = await savedBy(page, () => exportLog(viewer, "Download"));
    expect(file).toEqual({ name: `${name}.log`, text, url: expect.stringMatching(/^blob:/) });
    expect(await textOfTab(page, () => exportLog(viewer, "Open as plain text"))).toBe(text);
  });

  test("follows a log in a browser that does not transfer streams", async () => {
    await withoutTransferableStreams(page);
    const [running] = createWorld().workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries;
    await page.goto(`${server.url}/workflows/${running?.name}?tab=logs`);
    await page.getByRole("region", { name: "Log" }).getByText("Live", { exact: true }).waitFor();
  });

  test("plays time from where it was set, over a reload too, without touching what is on screen", async () => {
    await page.goto(everyones());
    await rowCount("10,000").waitFor();
    await type("globalThis.sameVisit = true");
    const [arrived] = createWorld({ elapsed: 3_600_000 }).workflows.page({ limit: 1 }).entries;
    const name = arrived?.name ?? "no such row";
    expect(await type("__mockConfig.setElapsed(60)")).toMatch(/^Time since the world began: 1 h /);
    expect(await row(name).count()).toBe(0);
    await page.getByRole("button", { name: "Refresh", exact: true }).click();
    await page.getByRole("button", { name: /new workflows$/ }).click();
    await row(name).waitFor();
    expect(await type("globalThis.sameVisit")).toBe(true);

    await page.reload();
    await row(name).waitFor();
    await expect.poll(() => type("__mockConfig.play(3600)")).toMatch(/The world has lived for [2-9] h/);
    expect(await type("__mockConfig.pause()")).toMatch(/^Time: paused \(was ×3,600\)\./);
  });

  test("keeps what was done over a reload, shows it in other tabs, and forgets it when asked", async () => {
    const { pools, profile } = createWorld();
    const pool = pools
      .generatePage(0, pools.total)
      .entries.find((entry) => entry.status === "ONLINE" && profile.mayUsePool(entry.name));
    await page.goto(everyones());
    await row(newest(1).name).waitFor();
    const other = await context.newPage();
    other.setDefaultTimeout(90_000);
    await other.goto(everyones());
    await other.getByRole("link", { name: newest(1).name }).waitFor();

    const path = `/api/pool/${pool?.name}/workflow?workflow_id=${newest(1).name}`;
    const { name } = await page.evaluate(
      async (address): Promise<{ name: string }> => (await fetch(address, { method: "POST" })).json(),
      path,
    );
    const elsewhere = other.getByRole("link", { name });
    // It waits there until it is asked for, unless it is of the very second of the list.
    const offer = other.getByRole("button", { name: /new workflows?$/ });
    await elsewhere.or(offer).first().waitFor();
    if (await offer.isVisible()) await offer.click();
    await elsewhere.waitFor();
    await page.reload();
    await row(name).waitFor();

    await mark("Mock · seed 1 10,000 workflows").click();
    await page.getByRole("button", { name: "Forget 1 change" }).click();
    await expect.poll(() => row(name).count()).toBe(0);
    await expect.poll(() => elsewhere.count()).toBe(0);
    await page.getByRole("button", { name: "No changes to forget" }).waitFor();
    await page.reload();
    await row(newest(1).name).waitFor();
    expect(await row(name).count()).toBe(0);
  });

  test("merges what two tabs choose", async () => {
    await page.goto(everyones());
    await rowCount("10,000").waitFor();
    const other = await context.newPage();
    other.setDefaultTimeout(90_000);
    await other.goto(everyones());
    await other.getByText(/^Rows 1–/).waitFor();
    await type("__mockConfig.setWorkflowTotal(5)");
    await other.evaluate("__mockConfig.setSeed(2)");
    await page.reload();
    await mark("Mock · seed 2 5 workflows").waitFor();
  });

  test("works in a browser that denies storage", async () => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.addInitScript(denyStorage);
    await page.goto(everyones());
    await row(newest(1).name).waitFor();
    await page.getByRole("radio", { name: "Compact rows" }).click();
    await page.getByRole("radio", { name: "Compact rows", checked: true }).waitFor();
    expect(errors).toEqual([]);
  });

  test.each(["100%", "a%b", "a%25b", "a/b?c#d+e f", "..", "模型"])(
    "finds the workflow %s by its address",
    async (name) => {
      await page.goto(`${server.url}${workflowHref(name)}`);
      await page.getByText("Workflow not found").waitFor();
      expect(await page.locator("main code", { hasText: name }).textContent()).toBe(name);
      expect(await page.title()).toContain(name);
    },
  );

  test("shows the 404 page for an address that encodes no name", async () => {
    const answer = await page.goto(`${server.url}/workflows/%E0%A4%A`);
    expect(answer?.status()).toBe(404);
    await page.getByText("Page not found").first().waitFor();
  });

  test("says what happened when a page throws, and offers ways on", async () => {
    await page.addInitScript(() => {
      Intl.RelativeTimeFormat.prototype.format = () => {
        throw new Error("Times have run out.");
      };
    });
    await page.goto(everyones());
    const alert = page.getByRole("alert").filter({ hasText: "This page could not be displayed" });
    await alert.waitFor();
    expect(await alert.textContent()).toContain("Error: Times have run out.");
    expect(await alert.textContent()).toContain(`Address: ${server.url}/workflows`);
    await alert.getByRole("button", { name: "Reload page" }).waitFor();
    await alert.getByRole("button", { name: "Go back" }).waitFor();
  });

  test("works offline", async () => {
    await page.goto(everyones());
    await rowCount("10,000").waitFor();
    await context.setOffline(true);
    await expect(type(`fetch("/favicon.ico?offline")`)).rejects.toThrow("Failed to fetch");

    await type("__mockConfig.pause()");
    await type("__mockConfig.setElapsed(0)");
    await page.getByRole("button", { name: "Completed" }).click();
    const { workflows } = createWorld();
    const completed = workflows.count({ statuses: ["COMPLETED"] });
    await rowCount(completed.toLocaleString("en-US")).waitFor();
    await page.locator('[role="row"][tabindex="0"]').press("End");
    const oldest = workflows.generatePage(completed - 1, 1, { statuses: ["COMPLETED"] }).entries[0];
    await row(oldest?.name ?? "no such row").waitFor();
    await type("__mockConfig.setWorkflowTotal(0)");
    await page.getByText("No workflow matches these filters").waitFor();
  });

  test("reports that it cannot start", async () => {
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("Not here."));
    });
    await page.goto(`${server.url}/workflows`);
    const alert = page.getByRole("alert").filter({ hasText: "Mock mode could not start" });
    await alert.waitFor();
    expect(await alert.textContent()).toContain("Not here.");
  });

  describe("under another host name", () => {
    let elsewhere: Browser;
    beforeAll(async () => {
      const options = await browserLaunchOptions();
      const rules = "--host-resolver-rules=MAP *.example 127.0.0.1";
      elsewhere = await chromium.launch({ ...options, args: [...(options.args ?? []), rules] });
    });
    afterAll(() => elsewhere?.close());

    async function open(host: string): Promise<Page> {
      const other = await elsewhere.newPage();
      other.setDefaultTimeout(90_000);
      await other.goto(`${server.url.replace("localhost", host)}/workflows`);
      return other;
    }

    test("that the server does not know, says which variable to set", async () => {
      const other = await open("unknown.example");
      await other.getByText("This page’s scripts have not started.").waitFor();
      await other.getByText("ALLOWED_DEV_ORIGINS=box.local pnpm dev:mock").waitFor();
    });

    test("that the server knows, says that a service worker needs localhost or https", async () => {
      const other = await open("known.example");
      const alert = other.getByRole("alert").filter({ hasText: "Mock mode could not start" });
      await alert.waitFor();
      const { port } = new URL(server.url);
      expect(await alert.textContent()).toContain(`open http://localhost:${port}.`);
    });
  });

  test("never requests another machine or the service", async () => {
    expect(deadEnd.asked).toEqual([]);
    expect(service.asked).toEqual([]);
    // Both would have noticed.
    await page.goto(`${server.url}/workflows`);
    await expect(type(`fetch("https://example.com/")`)).rejects.toThrow("Failed to fetch");
    expect(deadEnd.asked).toEqual(["example.com:443"]);
    await fetch(`${server.url}/api/workflow`);
    expect(service.asked).toEqual(["/api/workflow"]);
  });
});
