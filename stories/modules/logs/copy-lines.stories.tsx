import { expect, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer } from "./logs-page";
import { answersWithText, numberedLine, numberedLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Take along",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
});

export default meta;

const ESC = "\u001b";

/** Copies visible text with a button or a key, and a link to the selected lines. */
export const CopyLines = meta.story({
  parameters: { searchParams: "?log-line=3-5" },
  beforeEach({ msw }) {
    const colored = `${numberedLine(4)} ${ESC}[31min red${ESC}[0m`;
    msw.use(answersWithText(numberedLines(400).with(3, colored)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const wanted = `${numberedLine(3)}\n${numberedLine(4)} in red\n${numberedLine(5)}`;
    await userEvent.click(await canvas.findByRole("button", { name: "Copy lines" }));
    await expect(await canvas.findByText("3 lines copied")).toBeVisible();
    await expect(writeText).toHaveBeenLastCalledWith(wanted);

    await userEvent.click(canvas.getByRole("button", { name: "Copy link" }));
    await expect(await canvas.findByText("Link copied")).toBeVisible();
    await expect(writeText).toHaveBeenLastCalledWith(window.location.href);

    logViewer(canvasElement).list().focus();
    await userEvent.keyboard("{Control>}c{/Control}");
    await waitFor(() => expect(writeText).toHaveBeenCalledTimes(3));
    await expect(writeText).toHaveBeenLastCalledWith(wanted);
  },
});
