import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { createWorld } from "../../src/mocks/world/world.ts";
import { useBuiltStorybook } from "./built-storybook.ts";
import { exportLog, savedBy, textOfTab } from "./saved-file.ts";
import { withoutTransferableStreams } from "./without-transferable-streams.ts";

const world = createWorld();

/** The whole log of a workflow, or of a task's attempt. */
function logText(name: string, task?: string, retry?: number): string {
  const index = world.workflows.indexByName(name) ?? -1;
  const log = task === undefined ? world.logs.workflowLog(index) : world.logs.taskLog(index, task, retry);
  if (log === null) throw new Error(`This world has no log of ${name} ${task ?? ""}.`);
  return [...world.logs.text(log, 0, log.lineCount)].join("");
}

describe.each([
  ["a browser that transfers streams", async () => undefined],
  ["a browser that does not", withoutTransferableStreams],
] as const)("a static Storybook below a sub-path, in %s", (_, prepare) => {
  const storybook = useBuiltStorybook();
  let page: Page;

  beforeEach(async () => {
    page = storybook.page;
    await prepare(page);
  });

  const viewer = () => page.getByRole("region", { name: "Log" });

  /** Opens a story and waits for the end of its play function; returns why it failed. */
  async function openStory(id: string): Promise<string | undefined> {
    await page.goto(`${storybook.url}iframe.html?id=${id}&viewMode=story`);
    const end = await page.waitForFunction(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): [{ newPhase?: string; message?: string }] };
      };
      const phase = channel?.last("storyRenderPhaseChanged")?.[0]?.newPhase;
      if (phase !== "finished" && phase !== "errored") return false;
      return { failure: channel?.last("playFunctionThrewException")?.[0]?.message };
    });
    return ((await end.jsonValue()) as { failure?: string }).failure;
  }

  test("saves the log of a workflow and of a task's attempt, to the byte", async () => {
    await openStory("workflow-logs-take-along--download");
    const whole = await savedBy(page, () => exportLog(viewer(), "Download"));
    const workflow = whole.name.replace(/\.log$/, "");
    expect(whole.text).toBe(logText(workflow));

    await openStory("workflow-logs-take-along--download-of-task");
    const part = await savedBy(page, () => exportLog(viewer(), "Download"));
    const [name = "", task, retry] = part.name.replace(/\.log$/, "").split(/_(?:attempt-)?/);
    expect(part.text).toBe(logText(name, task, Number(retry)));
  });

  test("opens a log, a spec and events in a new tab", async () => {
    await openStory("workflow-logs-take-along--download");
    const { text } = await savedBy(page, () => exportLog(viewer(), "Download"));
    expect(await textOfTab(page, () => exportLog(viewer(), "Open as plain text"))).toBe(text);

    await openStory("workflow-spec--default");
    const spec = page.getByRole("toolbar", { name: "Spec" });
    const saved = await savedBy(page, () => spec.getByRole("button", { name: "Download spec" }).click());
    const raw = spec.getByRole("link", { name: "Open raw spec in a new tab" });
    expect(await textOfTab(page, () => raw.click())).toBe(saved.text);

    await openStory("workflow-events--default");
    const events = await textOfTab(page, () => page.getByRole("link", { name: "Raw" }).click());
    expect(JSON.parse(events)).toHaveProperty("entries");
  });

  test("says why a download failed", async () => {
    await openStory("workflow-logs-take-along--download");
    await viewer().getByRole("button", { name: "Export log" }).click();
    const item = page.getByRole("menuitem", { name: "Download" });
    await item.evaluate((link) => {
      link.setAttribute("href", "/api/workflow/no-such-workflow/logs");
      link.setAttribute("download", "no.log");
    });
    await item.click();
    const alert = page.getByRole("alert").filter({ hasText: "no.log was not downloaded." });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/no-such-workflow/);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await alert.count()).toBe(0);
  });

  test("shows the size and the progress of a large download, and cancels it", async () => {
    await openStory("workflow-logs-lines--ten-million-lines");
    await viewer().getByRole("button", { name: "Export log" }).click();
    await page.getByText(/^10,000,000 lines, about [\d,.]+ [MG]iB$/).waitFor();
    await page.keyboard.press("Escape");
    await exportLog(viewer(), "Download");
    const progress = page.getByRole("status").filter({ hasText: /^Downloading \S+\.log: [\d.]+ MiB, \d+%$/ });
    await progress.waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await page.getByText(/^Downloading /).count()).toBe(0);
  });

  test("follows a log", async () => {
    expect(await openStory("workflow-logs-follow--live")).toBeUndefined();
  });
});
