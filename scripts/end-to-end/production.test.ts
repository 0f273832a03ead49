import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHandlers } from "../../src/mocks/handlers.ts";
import { MOCK_CONFIG } from "../../src/mocks/seed/types.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { browserLaunchOptions } from "../browser.ts";
import { startMockServer } from "../mock-server/server.ts";
import { type NextServer, startNext } from "./next-server.ts";
import { exportLog, logToSave, savedBy, textOfTab } from "./saved-file.ts";

/** Text from the code of msw and our generators, which the app must not contain. */
const longest = (words: readonly string[]) =>
  words.reduce((one, other) => (other.length > one.length ? other : one));
const { users, cancelMessages } = MOCK_CONFIG.workflows;
const TRACES = ["[MSW]", "INTEGRITY_CHECK_REQUEST", ...[users, cancelMessages].map(longest)];

/** Scripts below a folder, without source maps and build caches. */
function scriptsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|mjs|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function holds(files: readonly string[], text: string): string[] {
  return files.filter((file) => readFileSync(file, "utf8").includes(text));
}

describe("the production build", () => {
  const built = [...scriptsOf(".next/static"), ...scriptsOf(".next/server")];
  const storybook = scriptsOf("storybook-static");

  test.each(TRACES)("does not contain %s, unlike the Storybook build", (trace) => {
    expect(built.length).toBeGreaterThan(0);
    expect(holds(storybook, trace), "the trace is no longer in the mocks: choose another").not.toEqual([]);
    expect(holds(built, trace)).toEqual([]);
  });

  describe("when served", () => {
    let server: NextServer;
    beforeAll(async () => {
      server = await startNext("start");
    });
    afterAll(() => server.stop());

    test("serves the Workflows page", async () => {
      const answer = await fetch(`${server.url}/workflows`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("Workflows");
    });

    test("saves a log by a plain link, which a browser streams to the disk", async () => {
      const world = createWorld();
      const service = await startMockServer(createHandlers(world), { port: 0 });
      const app = await startNext("start", { API_URL: service.url });
      const browser = await chromium.launch(await browserLaunchOptions());
      try {
        const page = await browser.newPage();
        const { name, text } = logToSave(world);
        await page.goto(`${app.url}/workflows/${name}?tab=logs`);
        const viewer = page.getByRole("region", { name: "Log" });
        const file = await savedBy(page, () => exportLog(viewer, "Download"));
        expect(file).toEqual({ name: `${name}.log`, text, url: `${app.url}/api/workflow/${name}/logs` });
        expect(await textOfTab(page, () => exportLog(viewer, "Open as plain text"))).toBe(text);
      } finally {
        await browser.close();
        await app.stop();
        await service.close();
      }
    });

    test.each([
      ["/workflows/100%25", "100%"],
      ["/workflows/a%25b", "a%b"],
      ["/workflows/a%2525b", "a%25b"],
      ["/workflows/a%2Fb%3Fc%23d", "a/b?c#d"],
      ["/workflows/a+b%20c", "a+b c"],
      ["/workflows/~..", ".."],
      ["/workflows/%E6%A8%A1%E5%9E%8B", "模型"],
    ])("decodes the name in %s once", async (path, name) => {
      const answer = await fetch(`${server.url}${path}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`<title>${name} · `);
    });

    test.each(["/workflows/%E0%A4%A", "/workflows/a%b", "/%E0%A4%A", "/no-such-page"])(
      "answers %s with the 404 page",
      async (path) => {
        const answer = await fetch(`${server.url}${path}`);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain("<title>Page not found · ");
      },
    );

    test("does not serve the service worker of the mocks", async () => {
      expect((await fetch(`${server.url}/mockServiceWorker.js`)).status).toBe(404);
    });
  });
});
