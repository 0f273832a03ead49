import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, numberedLines } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(numberedLines(400))),
});

export default meta;

/** Selected lines can be copied or linked, and are in the URL. */
export const Selection = meta.story({
  parameters: { searchParams: "?log-line=3" },
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Line 3")).toBeVisible();
    await waitFor(() => expect(viewer.line(2)).toHaveAttribute("aria-selected", "true"));
    viewer.list().focus();
    await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect(await canvas.findByText("Lines 3–5 (3 lines)")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy lines" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Copy lines" })).not.toBeInTheDocument());
  },
});
