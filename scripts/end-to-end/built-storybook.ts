import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { browserLaunchOptions } from "../browser.ts";
import { type StaticServer, serveFolder } from "../lib/static-server.ts";

export interface BuiltStorybook {
  /** Address below a sub-path, with a slash at its end. */
  readonly url: string;
  /** The current test's page, on a laptop's screen. */
  readonly page: Page;
}

/**
 * Serves the built Storybook to the tests of a `describe`, and opens a page for each.
 *
 * @example
 * const storybook = useBuiltStorybook();
 * test("opens", () => storybook.page.goto(storybook.url));
 */
export function useBuiltStorybook(): BuiltStorybook {
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await serveFolder("storybook-static", "/console/");
    browser = await chromium.launch(await browserLaunchOptions());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  });
  afterEach(() => page.close());
  return {
    get url() {
      return server.url;
    },
    get page() {
      return page;
    },
  };
}
