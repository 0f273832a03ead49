import { beforeEach, describe, expect, test } from "vitest";
import { useBuiltStorybook } from "./built-storybook.ts";
import { denyStorage } from "./deny-storage.ts";

describe("a browser that denies storage", () => {
  const storybook = useBuiltStorybook();
  beforeEach(() => storybook.page.addInitScript(denyStorage));

  test.each([
    ["pages-workflows--default", "Rows 1–"],
    ["components-thememenu--open", "System"],
  ])("shows the story %s", async (id, text) => {
    const { page, url } = storybook;
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${url}iframe.html?id=${id}&viewMode=story`);
    await page.getByText(text).first().waitFor();
    expect(errors).toEqual([]);
  });

  test("opens a story in the workbench itself", async () => {
    const { page, url } = storybook;
    await page.goto(`${url}?path=/story/pages-workflows--default`);
    await page.frameLocator("#storybook-preview-iframe").getByText("Rows 1–").first().waitFor();
  });
});
