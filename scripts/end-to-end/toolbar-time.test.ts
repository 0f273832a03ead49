import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { useBuiltStorybook } from "./built-storybook.ts";

describe("time in the toolbar", () => {
  const storybook = useBuiltStorybook();
  let page: Page;
  let story: FrameLocator;

  beforeEach(() => {
    page = storybook.page;
    story = page.frameLocator("#storybook-preview-iframe");
  });

  const tool = (name: string | RegExp) => page.getByRole("button", { name });
  const filter = () => story.getByRole("combobox", { name: "Filter workflows" });
  const shown = () => tool(/^Elapsed/).textContent();

  async function choose(menu: RegExp, option: string): Promise<void> {
    await tool(menu).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }

  async function openList(globals = ""): Promise<void> {
    await page.goto(`${storybook.url}?path=/story/pages-workflows--default&globals=${globals}`);
    await story.getByText(/^Rows 1–/).waitFor();
  }

  /** Minutes in the link; undefined without any. */
  const linked = () => /[=;]elapsed:([\d.]+)/.exec(decodeURIComponent(page.url()))?.[1];

  test("plays and pauses on one world, and writes a link that reproduces the moment", async () => {
    await openList();
    await filter().fill("unfinished");
    const mounted = await filter().elementHandle();
    expect(await shown()).toBe("");

    await tool("Play time at ×1").click();
    await tool(/^Elapsed 0:00:0[1-9]/).waitFor();
    await tool("Speed of time ×1, change to ×60").click();
    await tool("Speed of time ×60, change to ×600").click();
    await tool(/^Elapsed 0:[1-9]/).waitFor();
    expect(linked()).toBeUndefined();
    await tool("Pause time").click();
    await tool("Play time at ×600").waitFor();
    await page.waitForURL(/elapsed:/);
    const moment = await shown();
    expect(moment).toMatch(/^\d:[0-5]\d:[0-5]\d$/);
    expect(await filter().inputValue()).toBe("unfinished");
    expect(await mounted?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await story.getByText(/^Updated [1-9]\d? (minutes?|hours?) ago$/).count()).toBe(1);

    await page.goto(page.url());
    await story.getByText(/^Rows 1–/).waitFor();
    await tool(`Elapsed ${moment}`).waitFor();
    expect(await story.getByText("Updated just now").count()).toBe(1);
  });

  test("steps, chooses a moment and goes back to 0", async () => {
    await openList();
    await tool("Step 10 minutes").click();
    await tool("Elapsed 10 min").waitFor();
    await expect.poll(linked).toBe("10");
    await choose(/^Elapsed/, "8 h");
    await tool("Step 10 minutes").click();
    await tool("Elapsed 8:10:00").waitFor();
    await expect.poll(linked).toBe("490");
    await choose(/^Elapsed/, "0");
    await tool("Elapsed 0").waitFor();
    await expect.poll(linked).toBeUndefined();
  });

  test("keeps the moment when another global changes", async () => {
    await openList("elapsed:90");
    await filter().fill("unfinished");
    await tool("Step 10 minutes").click();
    await tool("Elapsed 1:40:00").waitFor();
    await choose(/^Theme light/, "dark");
    await page.waitForURL(/theme:dark/);
    expect(linked()).toBe("100");
    expect(await shown()).toBe("1:40:00");
    expect(await filter().inputValue()).toBe("unfinished");
  });

  test("stops when the story changes, at the moment of the link", async () => {
    await openList("elapsed:60");
    await tool("Play time at ×1").click();
    await tool(/^Elapsed 1:00:0[1-9]/).waitFor();
    await page.evaluate(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
        readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: object): void };
      };
      channel.emit("setCurrentStory", { storyId: "pages-tasks--default", viewMode: "story" });
    });
    await tool("Play time at ×1").waitFor();
    await tool("Elapsed 1 h").waitFor();
  });

  test("fits into 1,280 pixels while it plays beside the longest values", async () => {
    await openList(
      "latency:400ms;failures:10-percent;clock:year-end;elapsed:9000;volume:million;seed:4294967295",
    );
    await tool("Play time at ×1").click();
    await tool("Speed of time ×1, change to ×60").click();
    await tool("Speed of time ×60, change to ×600").click();
    await tool("Speed of time ×600, change to ×1").waitFor();
    expect(
      await page
        .getByTestId("sb-preview-toolbar")
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
  });
});
