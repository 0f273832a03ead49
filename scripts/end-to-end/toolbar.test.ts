import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { useBuiltStorybook } from "./built-storybook.ts";

describe("the toolbar of the workbench", () => {
  const storybook = useBuiltStorybook();
  let page: Page;

  beforeEach(() => {
    page = storybook.page;
  });

  const tool = (name: string | RegExp) => page.getByRole("button", { name });
  const panel = () => page.getByRole("tab", { name: /^Accessibility/ });

  /** Opens a story in the manager and waits until it is visible. */
  async function openStory(id: string, globals = ""): Promise<void> {
    await page.goto(`${storybook.url}?path=/story/${id}&globals=${globals}`);
    await page.frameLocator("#storybook-preview-iframe").locator("#storybook-root > *").first().waitFor();
    await tool(/^Latency/).waitFor();
    await tool(/^Volume/).waitFor();
  }

  /** Pixels of the toolbar that are scrolled out of view. */
  const hiddenWidth = () =>
    page.getByTestId("sb-preview-toolbar").evaluate((bar) => bar.scrollWidth - bar.clientWidth);

  test.each([
    ["pages-workflows--default", ""],
    // A story without requests does not depend on the network.
    [
      "components-button--variants",
      "latency:400ms;failures:offline;clock:year-end;elapsed:10080;volume:million;theme:dark;seed:4294967295",
    ],
  ])("fits into 1,280 pixels on %s with %j", async (story, globals) => {
    await openStory(story, globals);
    expect(await hiddenWidth()).toBe(0);
    expect(await tool("Viewport size").isVisible()).toBe(true);
  });

  test("shows the value of every menu and marks values that differ from the default", async () => {
    await openStory("pages-workflows--default", "latency:120;clock:year-end;elapsed:90");
    const texts = await Promise.all(
      ["Latency 120 ms", "Failures none", "Clock end of the year, 2026-12-31", "Elapsed 1:30:00"].map(
        (name) => tool(name).textContent(),
      ),
    );
    expect(texts).toEqual(["120 ms", "", "Dec 31", "1:30:00"]);
  });

  test("sets a global by keyboard and writes it to the URL", async () => {
    await openStory("pages-workflows--default");
    await tool("Failures none").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "10%" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tool("Failures 10%").waitFor();
    await page.waitForURL(/failures:10-percent/);
  });

  test("keeps the addon panel closed until the user opens it, and open afterwards", async () => {
    await openStory("pages-workflows--default");
    expect(await panel().isVisible()).toBe(false);

    await page.keyboard.press("Alt+A");
    await panel().waitFor();
    await openStory("components-button--variants");
    await panel().waitFor();

    await page.keyboard.press("Alt+A");
    await panel().waitFor({ state: "hidden" });
    await openStory("pages-workflows--default");
    expect(await panel().isVisible()).toBe(false);
  });
});
