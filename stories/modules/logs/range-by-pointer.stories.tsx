import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer } from "./logs-page";
import { answersWithText, minuteClock, minuteLines } from "./served-logs";

/** Three hours with a line per minute. */
const MINUTES = 180;

const meta = preview.meta({
  title: "Workflow/Logs/Range",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(answersWithText(minuteLines(MINUTES))),
});

export default meta;

/** Dragging across the bars selects a range; a handle extends it. */
export const ByPointer = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const viewer = logViewer(canvasElement);
    const handle = await canvas.findByRole("slider", { name: "Range start" });
    const chart = handle.parentElement as HTMLElement;
    /** Position of a minute and a half; the chart includes the last minute. */
    const after = (minute: number) => {
      const { left, top, width } = chart.getBoundingClientRect();
      return { clientX: left + (width * (minute + 0.5)) / MINUTES, clientY: top + 10 };
    };
    const shows = async (first: number, last: number) => {
      const count = last - first + 1;
      await expect(await canvas.findByText(`${count} of ${MINUTES} lines`)).toBeVisible();
      await waitFor(() => {
        expect(viewer.line(0)).toHaveTextContent(minuteClock(first));
        expect(viewer.line(0)).toHaveAttribute("aria-setsize", String(count));
      });
    };
    await userEvent.pointer([
      { keys: "[MouseLeft>]", target: chart, coords: after(59) },
      { target: chart, coords: after(70) },
      { keys: "[/MouseLeft]", target: chart, coords: after(90) },
    ]);
    await shows(60, 90);
    await viewer.showsLine(5, new RegExp(`${minuteClock(65)}.*step 66$`));

    const until = canvas.getByRole("slider", { name: "Range end" });
    await userEvent.pointer([
      { keys: "[MouseLeft>]", target: until, coords: after(90) },
      { target: until, coords: after(100) },
      { keys: "[/MouseLeft]", target: until, coords: after(120) },
    ]);
    await shows(60, 120);
    await expect(canvas.getByRole("radio", { name: "All" })).not.toBeChecked();
  },
});
