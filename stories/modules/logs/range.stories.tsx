import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  answersWithText,
  fullHeight,
  type GrowingLog,
  growingLog,
  LogStage,
  logList,
  logOf,
  minuteClock,
  minuteLine,
  minuteLines,
  rowAt,
  workflowWithLines,
} from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Range",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
});

export default meta;

const ended = (world: World) => workflowWithLines(world, "COMPLETED", [1_200, 9_000]);

/** Two handles limit the log to a time range, by key or pointer. */
export const ByKeyboard = meta.story({
  beforeEach({ msw, globals }) {
    msw.use(...logHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => <LogStage workflow={ended(expectedWorld(globals)).name} live={false} />,
  play: async ({ canvas, canvasElement, globals }) => {
    const world = expectedWorld(globals);
    const { lineCount } = logOf(world, ended(world).name);
    const first = await waitFor(() => {
      expect(rowAt(canvasElement, 0)).toHaveTextContent(/\d\d:\d\d:\d\d/);
      return rowAt(canvasElement, 0)?.textContent ?? "";
    });
    const from = await canvas.findByRole("slider", { name: "Range start" });
    from.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    const pattern = new RegExp(`^[\\d,]+ of ${formatCount(lineCount, "line")}$`);
    await expect(await canvas.findByText(pattern)).toBeVisible();
    await waitFor(() => expect(rowAt(logList(canvasElement), 0)).not.toHaveTextContent(first));
    await expect(canvas.getByRole("radio", { name: "All" })).not.toBeChecked();
    await userEvent.click(canvas.getByRole("radio", { name: "All" }));
    await expect(await canvas.findByText(formatCount(lineCount, "line"))).toBeVisible();
    await waitFor(() => expect(rowAt(logList(canvasElement), 0)).toHaveTextContent(first));
  },
});

/** Three hours with a line per minute. */
const MINUTES = 180;

/** Dragging across the bars selects a range; a handle extends it. */
export const ByPointer = meta.story({
  beforeEach({ msw }) {
    msw.use(answersWithText(minuteLines(MINUTES)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
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
        expect(rowAt(logList(canvasElement), 0)).toHaveTextContent(minuteClock(first));
        expect(rowAt(logList(canvasElement), 0)).toHaveAttribute("aria-setsize", String(count));
      });
    };
    await userEvent.pointer([
      { keys: "[MouseLeft>]", target: chart, coords: after(59) },
      { target: chart, coords: after(70) },
      { keys: "[/MouseLeft]", target: chart, coords: after(90) },
    ]);
    await shows(60, 90);
    await waitFor(() =>
      expect(rowAt(logList(canvasElement), 5)).toHaveTextContent(new RegExp(`${minuteClock(65)}.*step 66$`)),
    );

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

/** Presets select the end of the log; those longer than the log are disabled. */
export const Presets = meta.story({
  beforeEach({ msw }) {
    msw.use(answersWithText(minuteLines(30)));
  },
  play: async ({ canvas, canvasElement }) => {
    const last = await canvas.findByRole("radio", { name: "Last 5 min" });
    await expect(canvas.getByRole("radio", { name: "All" })).toBeChecked();
    await expect(canvas.getByRole("radio", { name: "Last hour" })).toHaveAttribute("data-disabled");
    await userEvent.click(last);
    await expect(await canvas.findByText("6 of 30 lines")).toBeVisible();
    await waitFor(() => expect(last).toBeChecked());
    await waitFor(() => expect(rowAt(logList(canvasElement), 0)).toHaveTextContent(minuteClock(24)));
    await userEvent.click(canvas.getByRole("radio", { name: "All" }));
    await expect(await canvas.findByText("30 lines")).toBeVisible();
    await waitFor(() => expect(rowAt(logList(canvasElement), 0)).toHaveTextContent(minuteClock(0)));
  },
});

/** Log of the current story. */
let log: GrowingLog;

/** A range up to the end of a growing log can include new lines. */
export const NewLines = meta.story({
  args: { live: true },
  beforeEach({ msw }) {
    log = growingLog(minuteLines(MINUTES));
    msw.use(log.handler);
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText("Live")).toBeVisible();
    await userEvent.click(await canvas.findByRole("radio", { name: "Last 5 min" }));
    await expect(await canvas.findByText(`6 of ${MINUTES} lines`)).toBeVisible();
    log.write(minuteLine(MINUTES));
    await expect(await canvas.findByText("1 new line since this range was selected")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Include new lines" }));
    await expect(await canvas.findByText(`7 of ${MINUTES + 1} lines`)).toBeVisible();
    await waitFor(() => expect(rowAt(logList(canvasElement), 6)).toHaveTextContent(minuteClock(MINUTES)));
    await waitFor(() => expect(canvas.queryByText(/since this range/)).not.toBeInTheDocument());
  },
});
