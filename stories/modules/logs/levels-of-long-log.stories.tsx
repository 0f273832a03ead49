import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { LogLevel } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import type { LogView } from "@/mocks/generators/log-generator";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { logOf } from "../../fixtures/logs";
import { completedTask } from "../../fixtures/tasks";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";

/** More than the viewer reads by itself. */
const LINES = 25_000;
/** More than the server counts before it responds. */
const MANY_LINES = 200_000;

const long = (world: World, logLines: number) =>
  world.withVolume({ logLines }).withLogScenario("error-heavy");

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: completedTask, searchParams: "?log-level=ERROR" },
  globals: onLaptop,
  render: (_, { subject: { workflow, task } }) => (
    <LogStage workflow={workflow.name} task={task.name} live={false} />
  ),
});

export default meta;

/** The first lines of a level. */
function linesOfLevel(log: LogView, level: LogLevel, count: number): number[] {
  const found: number[] = [];
  for (let line = 0; line < log.lineCount && found.length < count; line += 1) {
    if (log.levelAt(line) === level) found.push(line);
  }
  return found;
}

/** The server finds and counts the lines of a level, tracebacks included. */
export const LevelOfLongLog = meta.story({
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(long(world, LINES))),
  play: async ({ canvas, canvasElement, subject: { workflow, task }, world }) => {
    const viewer = logViewer(canvasElement);
    const log = logOf(long(world, LINES), workflow, task);
    const errors = linesOfLevel(log, "ERROR", LINES);
    await expect(await canvas.findByText(formatCount(errors.length, "match", "matches"))).toBeVisible();
    await viewer.showsMatch(1, messageOf(log.lineAt(errors[1] ?? 0)));
    const matches = viewer.matches();
    await waitFor(async () => {
      matches.focus();
      await userEvent.keyboard("{End}");
      expect(viewer.match(errors.length - 1)).toHaveTextContent(
        messageOf(log.lineAt(errors.at(-1) ?? 0)).trim(),
      );
    });
  },
});

/** A log that is too long to count shows the same lines. */
export const LevelOfHugeLog = meta.story({
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(long(world, MANY_LINES))),
  play: async ({ canvas, canvasElement, subject: { workflow, task }, world }) => {
    const viewer = logViewer(canvasElement);
    const log = logOf(long(world, MANY_LINES), workflow, task);
    await expect(await canvas.findByText(/^[\d,]+\+ matches$/)).toBeVisible();
    for (const [match, line] of linesOfLevel(log, "ERROR", 12).entries()) {
      await viewer.showsMatch(match, messageOf(log.lineAt(line)));
    }
  },
});
