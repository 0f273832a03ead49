import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { World } from "../../src/mocks/world/world.ts";

export interface SavedFile {
  readonly name: string;
  readonly text: string;
  /** Where the browser got it: an address of the API, or of what the page has made. */
  readonly url: string;
}

/** A workflow with a log of some length, and its text. */
export function logToSave({ workflows, logs }: World): { readonly name: string; readonly text: string } {
  for (const { name } of workflows.generatePage(0, 100, { statuses: ["COMPLETED"] }).entries) {
    const log = logs.workflowLog(workflows.indexByName(name) ?? -1);
    if (log !== null && log.lineCount > 1_000 && log.lineCount < 20_000)
      return { name, text: [...logs.text(log, 0, log.lineCount)].join("") };
  }
  throw new Error("This world has no completed workflow with a log.");
}

/** Clicks and waits for the file that the browser saves. */
export async function savedBy(page: Page, click: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const failure = await download.failure();
  if (failure !== null) throw new Error(`${download.url()} was not saved: ${failure}.`);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
    url: download.url(),
  };
}

/** Clicks and waits for the text of the new tab. */
export async function textOfTab(page: Page, click: () => Promise<void>): Promise<string> {
  const [tab] = await Promise.all([page.waitForEvent("popup"), click()]);
  await tab.waitForFunction(() => location.href !== "about:blank" && document.readyState === "complete");
  const text = await tab.evaluate(() => document.body.textContent ?? "");
  await tab.close();
  return text;
}

/** Chooses an item of the log viewer's export menu. */
export async function exportLog(viewer: Locator, item: "Download" | "Open as plain text"): Promise<void> {
  await viewer.getByRole("button", { name: "Export log" }).click();
  await viewer.page().getByRole("menuitem", { name: item }).click();
}
