import { expect, spyOn } from "storybook/test";
import preview from "#.storybook/preview";
import { refuseCopying } from "../../fixtures/clipboards";
import { fullHeight, LogStage } from "./logs-page";
import { answersWithText, numberedLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Take along",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(answersWithText(numberedLines(10_001))),
});

export default meta;

/** Lines that are not loaded are fetched. */
export const CopyManyLines = meta.story({
  parameters: { searchParams: "?log-line=2-1500" },
  play: async ({ canvas, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy lines" }));
    await expect(await canvas.findByText("1,499 lines copied")).toBeVisible();
    await expect(writeText).toHaveBeenLastCalledWith(numberedLines(1_500).slice(1).join("\n"));
  },
});

/** Too many lines to copy. */
export const CopyTooManyLines = meta.story({
  parameters: { searchParams: "?log-line=1-10001" },
  play: async ({ canvas, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy lines" }));
    await expect(
      await canvas.findByText("Only 10,000 lines can be copied at once. Download the log instead."),
    ).toBeVisible();
    await expect(writeText).not.toHaveBeenCalled();
  },
});

/** Clipboard errors are reported. */
export const CopyRefused = meta.story({
  parameters: { searchParams: "?log-line=3" },
  play: async ({ canvas, userEvent }) => {
    refuseCopying();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy line" }));
    await expect(await canvas.findByText(/^The browser blocked copying\./)).toBeVisible();
    // Without a selection, Ctrl+C copies the current line.
    await userEvent.click(canvas.getByRole("button", { name: "Clear selection" }));
    canvas.getByRole("listbox", { name: "Log lines" }).focus();
    await userEvent.keyboard("{Control>}C{/Control}");
    await expect(await canvas.findByText(/^The browser blocked copying\./)).toBeVisible();
  },
});
