import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { useBuiltStorybook } from "./built-storybook.ts";

describe("the console as devices present it", () => {
  const storybook = useBuiltStorybook();
  let page: Page;

  beforeEach(() => {
    page = storybook.page;
  });

  async function openStory(id: string, globals = ""): Promise<void> {
    await page.goto(`${storybook.url}iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  }
  const openList = async (globals = "") => {
    await openStory("pages-workflows--default", globals);
    await page.getByText(/^Rows 1–/).waitFor();
  };
  const styleOf = (element: Locator, property: string) =>
    element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  const row = (index: number) => page.locator(`[data-row-index="${index}"]`);

  describe("in forced colors", () => {
    beforeEach(() => page.emulateMedia({ forcedColors: "active" }));

    test("shows what is selected, pressed, checked and current", async () => {
      await openList();
      const background = (element: Locator) => styleOf(element, "background-color");
      const radios = page.getByRole("radiogroup", { name: "Row height" }).getByRole("radio");
      const highlight = await background(radios.first());
      expect(await background(radios.last())).not.toBe(highlight);
      expect(await background(page.getByRole("link", { name: "Workflows" }))).toBe(highlight);
      expect(await background(page.getByRole("link", { name: "Tasks" }))).not.toBe(highlight);

      const running = page.getByRole("button", { name: /^Running/ });
      expect(await background(running)).not.toBe(highlight);
      await running.click();
      await expect.poll(() => background(running)).toBe(highlight);

      const checkbox = row(0).getByRole("checkbox");
      expect(await background(checkbox)).not.toBe(highlight);
      await checkbox.click();
      expect(await background(checkbox)).toBe(highlight);
      expect(await styleOf(row(0), "outline-style")).toBe("solid");
      expect(await styleOf(row(1), "outline-style")).toBe("none");
    });

    test.each(["light", "dark"])(
      "gives status icons the color of their text in the %s theme",
      async (theme) => {
        await openList(`theme:${theme}`);
        const status = row(2).locator("[data-column=status]");
        const color = await styleOf(status, "color");
        expect(await styleOf(status.locator("svg"), "color")).toBe(color);
      },
    );

    test("marks what has changed by an outline", async () => {
      await openStory("components-change-mark--statuses");
      const refresh = page.getByRole("button", { name: "Refresh" });
      await page.getByTestId("cell").getByText("Waiting").waitFor();
      const changed = page.locator("[data-changed]");
      await expect
        .poll(async () => {
          await refresh.click();
          return changed.count();
        })
        .toBe(1);
      const outline = await changed.evaluate((element) => {
        const [animation] = element.getAnimations();
        if (animation === undefined) return "not animated";
        animation.pause();
        animation.currentTime = 0;
        const { outlineWidth, outlineStyle } = getComputedStyle(element);
        return `${outlineWidth} ${outlineStyle}`;
      });
      expect(outline).toBe("4px solid");
      expect(await styleOf(changed, "outline-color")).not.toBe(await styleOf(changed, "background-color"));
    });

    test("marks the open tab, and the selected group of the graph", async () => {
      await openStory("pages-workflow-detail--default");
      const tab = (name: RegExp) => page.getByRole("tab", { name });
      await tab(/^Overview/).waitFor();
      const border = (name: RegExp) => styleOf(tab(name), "border-bottom-color");
      expect(await border(/^Overview/)).not.toBe(await border(/^Logs/));
      const group = page.getByRole("treeitem").first();
      const before = await styleOf(group, "background-color");
      await group.click();
      await page.getByRole("treeitem", { selected: true }).waitFor();
      expect(await styleOf(group, "background-color")).not.toBe(before);
    });
  });

  describe("with a font size of the user", () => {
    test.each([
      [16, 44, "14px"],
      [20, 55, "17.5px"],
      [24, 66, "21px"],
    ])("of %i px rows are %i px high, and text is %s", async (size, height, text) => {
      await page.addInitScript((pixels) => {
        addEventListener("DOMContentLoaded", () => {
          document.documentElement.style.fontSize = `${pixels}px`;
        });
      }, size);
      await openList();
      expect(await row(0).evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
      expect(await styleOf(page.locator("body"), "font-size")).toBe(text);
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll("[data-row-index] > :nth-child(2)")].map((cell) => ({
          content: cell.querySelector("[data-cell-content]")?.getBoundingClientRect().height ?? 0,
          cell: cell.getBoundingClientRect().height,
        })),
      );
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.every(({ content, cell }) => content <= cell)).toBe(true);
    });

    test("that changes while the page is open, rows follow", async () => {
      await openList();
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "24px";
      });
      await expect.poll(() => row(0).evaluate((element) => element.clientHeight)).toBe(65);
      expect(await row(1).evaluate((element) => element.style.top)).toBe("66px");
    });
  });

  describe("on paper", () => {
    test("a list has its loaded rows, header and filter, without controls, and is light", async () => {
      await openStory("pages-tasks--default", "theme:dark");
      await page.getByText(/^Rows 1–/).waitFor();
      const onScreen = await page.locator("[data-row-index]").count();
      const columns = await page.getByRole("columnheader").count();
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => page.locator("[data-row-index]").count()).toBeGreaterThan(onScreen);
      await page.setViewportSize({ width: 703, height: 1000 });
      expect(await page.getByRole("columnheader").count()).toBe(columns);
      for (const hidden of [
        page.getByRole("navigation", { name: "Main" }),
        page.getByRole("combobox"),
        page.getByRole("button", { name: "Refresh" }),
      ]) {
        expect(await hidden.filter({ visible: true }).count()).toBe(0);
      }
      expect(await page.getByText(/tasks\. No filter\./).isVisible()).toBe(true);
      const [red = 0] = await page.evaluate(() => {
        const context = document.createElement("canvas").getContext("2d");
        if (context === null) throw new Error("No canvas.");
        context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data];
      });
      expect(red).toBeGreaterThan(240);
      // Nothing is cut off at the side.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(703);
    });

    test("a list takes as many sheets as its rows need", async () => {
      await openList();
      const pdf = await page.pdf({ format: "A4" });
      const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(1);
    });

    test("a workflow has all of its open tab, without the graph beside it", async () => {
      await openStory("pages-workflow-detail--default");
      await page.getByRole("tab", { name: /^Overview/ }).waitFor();
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 703, height: 1000 });
      expect(await page.getByRole("tree").filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole("tab").filter({ visible: true }).allInnerTexts()).toEqual(["Overview"]);
      const clipped = await page
        .getByRole("tabpanel")
        .evaluate((panel) => panel.scrollHeight - panel.getBoundingClientRect().height / 0.75);
      expect(clipped).toBeLessThanOrEqual(1);
    });
  });
});
