import { expect, userEvent, within } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, minuteLine, minuteLines } from "./served-logs";

/** Three hours with a line per minute: one error, one warning. */
const MINUTES = 180;
const LINES = minuteLines(MINUTES)
  .with(20, minuteLine(20).replace("INFO", "ERROR"))
  .with(90, minuteLine(90).replace("INFO", "WARN"));

const meta = preview.meta({
  title: "Workflow/Logs/Histogram",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
  beforeEach: ({ msw }) => msw.use(answersWithText(LINES)),
});

export default meta;

/** The legend names the colors; an entry filters by its level, and clears the filter when clicked again. */
export const Legend = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    const legend = within(await canvas.findByRole("group", { name: "Filter by level" }));
    const names = legend.getAllByRole("button").map(({ textContent }) => textContent);
    await expect(names).toEqual(["Errors", "Warnings", "Info", "Debug"]);
    const errors = legend.getByRole("button", { name: "Errors" });
    await expect(errors).toHaveAttribute("aria-pressed", "false");

    errors.focus();
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByText("1 match")).toBeVisible();
    await viewer.showsMatch(0, "step 21");
    await expect(errors).toHaveAttribute("aria-pressed", "true");
    await expect(errors).toHaveFocus();

    await userEvent.click(legend.getByRole("button", { name: "Warnings" }));
    await viewer.showsMatch(0, "step 91");
    await expect(errors).toHaveAttribute("aria-pressed", "false");

    await userEvent.click(legend.getByRole("button", { name: "Warnings" }));
    await expect(await canvas.findByText(`${MINUTES} lines`)).toBeVisible();
  },
});
