import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Clicks and waits for the file that the browser saves. */
export async function savedBy(page: Page, click: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const failure = await download.failure();
  if (failure !== null) throw new Error(`${download.url()} was not saved: ${failure}.`);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Clicks and waits for the text of the new tab. */
export async function textOfTab(page: Page, click: () => Promise<void>): Promise<string> {
  const [tab] = await Promise.all([page.waitForEvent("popup"), click()]);
  await tab.waitForFunction(() => document.body?.textContent !== "" && location.href !== "about:blank");
  const text = await tab.evaluate(() => document.body.textContent ?? "");
  await tab.close();
  return text;
}

/** Chooses an item of the log viewer's export menu. */
export async function exportLog(viewer: Locator, item: "Download" | "Open as plain text"): Promise<void> {
  await viewer.getByRole("button", { name: "Export log" }).click();
  await viewer.page().getByRole("menuitem", { name: item }).click();
}
