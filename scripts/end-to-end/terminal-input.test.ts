import type { CDPSession, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { useBuiltStorybook } from "./built-storybook.ts";

/** For a busy machine. */
const SOON = { timeout: 20_000 };

/** What a person does with real keys, an input method and the clipboard: stories can only simulate their events. */
describe("input of a terminal", () => {
  const storybook = useBuiltStorybook();
  let page: Page;
  let devTools: CDPSession;

  beforeEach(async () => {
    page = storybook.page;
    devTools = await page.context().newCDPSession(page);
    // As on plain http.
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`${storybook.url}iframe.html?id=workflow-terminal-shell--default&viewMode=story`);
    await page.getByRole("button", { name: "Connect" }).click();
    await expect.poll(lastRow, SOON).toMatch(/#$/);
  });

  const rows = async () => {
    const drawn = await page.locator(".xterm-rows > div").allTextContents();
    return drawn.map((row) => row.replaceAll(/\s/g, " ").trimEnd()).filter((row) => row !== "");
  };
  const lastRow = async () => (await rows()).at(-1) ?? "";
  const focused = () => page.evaluate(() => document.activeElement?.className ?? "");

  test("arrives once from an input method", async () => {
    await page.keyboard.type("echo ");
    for (const text of ["に", "にほ", "にほん", "日本"]) {
      const press = { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process", code: "KeyN" } as const;
      await devTools.send("Input.dispatchKeyEvent", press);
      const end = text.length;
      await devTools.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
    }
    await devTools.send("Input.insertText", { text: "日本" });
    await expect.poll(lastRow, SOON).toMatch(/# echo 日本$/);
    await page.keyboard.press("Enter");
    await expect.poll(rows, SOON).toContain("日本");
  });

  test("copies and pastes without a clipboard API, and keeps the focus", async () => {
    await page.keyboard.type("echo copied-word");
    await page.keyboard.press("Enter");
    await expect.poll(lastRow, SOON).toMatch(/#$/);
    await page
      .locator(".xterm-rows > div", { hasText: /^copied-word/ })
      .dblclick({ position: { x: 20, y: 8 }, force: true });
    await expect.poll(() => page.locator(".xterm-selection > div").count(), SOON).toBeGreaterThan(0);
    await page.keyboard.press("Control+c");
    await expect.poll(() => page.locator(".xterm-selection > div").count(), SOON).toBe(0);
    expect(await focused()).toContain("xterm-helper-textarea");
    await page.keyboard.type("echo ");
    await page.keyboard.press("Control+v");
    await expect.poll(lastRow, SOON).toMatch(/# echo copied-word$/);
  });

  test("stays in the terminal at Tab, and leaves it at Escape, then Tab", async () => {
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("xterm-helper-textarea");
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await focused()).not.toContain("xterm-helper-textarea");
  });
});
