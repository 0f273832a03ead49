import { expect } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { logOf, withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** Thirty percent warnings and errors, highlighted at the edge and in the histogram. */
export const ErrorHeavy = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world.withLogScenario("error-heavy"))),
  play: async ({ canvas, canvasElement }) => {
    await logViewer(canvasElement).loads();
    await expect(await canvas.findByText(/\d warnings and .*\d errors\./)).toBeInTheDocument();
  },
});

/** Times in another zone; log lines are in UTC. */
export const LocalTime = meta.story({
  parameters: { searchParams: "?log-zone=local" },
  play: async ({ canvas, canvasElement, subject, world }) => {
    const stamp = logOf(world, subject.workflow).lineAt(0).slice(0, 19);
    const time = Date.parse(`${stamp.replaceAll("/", "-").replace(" ", "T")}Z`);
    const clock = new Intl.DateTimeFormat("en-US", {
      timeZone: "America/New_York",
      timeStyle: "medium",
      hourCycle: "h23",
    }).format(time);
    await logViewer(canvasElement).showsLine(0, clock);
    await expect(canvas.getByText(/America\/New York/)).toBeVisible();
  },
});

/** A machine whose time zone the browser does not know: local time is UTC, and says so. */
export const UnknownZone = meta.story({
  parameters: { searchParams: "?log-zone=local" },
  render: (_, { subject }) => (
    <LogStage workflow={subject.workflow.name} live={false} localZone="Etc/Unknown" />
  ),
  play: async ({ canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const stamp = logOf(world, subject.workflow).lineAt(0).slice(11, 19);
    await viewer.showsLine(0, stamp);
    const menu = await viewer.openMenu("Line display options");
    await expect(menu.getByRole("menuitemcheckbox", { name: /^Local time/ })).toHaveTextContent(
      "since this device does not report a known time zone",
    );
    await viewer.closeMenu();
  },
});
