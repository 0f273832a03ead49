import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { parseLogLine } from "@/modules/logs/log-line";
import { linesOf, logOf, withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world.withLogScenario("error-heavy"))),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** Warnings and errors with their tracebacks. All lines are scanned, because the levels share no text. */
export const LevelFilter = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const lines = linesOf(logOf(world.withLogScenario("error-heavy"), subject.workflow));
    const wanted = severe(lines);
    await viewer.loads();
    const menu = await viewer.openMenu("All levels");
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: "Debug" }));
    await userEvent.click(menu.getByRole("menuitemcheckbox", { name: "Info" }));
    await userEvent.keyboard("{Escape}");
    await expect(await canvas.findByRole("button", { name: "Warnings, Errors" })).toBeVisible();
    await viewer.showsMatch(0, messageOf(wanted[0] ?? ""));
    // Scrolling loads the rest.
    const list = viewer.matches();
    await waitFor(async () => {
      list.focus();
      await userEvent.keyboard("{End}");
      expect(canvas.queryByText(formatCount(wanted.length, "match", "matches"))).not.toBeNull();
    });
    await expect(
      canvas.getByText(new RegExp(`Searched all ${formatCount(lines.length, "line")}`)),
    ).toBeVisible();
    // Until now the end was that of what had been loaded.
    await userEvent.keyboard("{End}");
    await viewer.showsMatch(wanted.length - 1, messageOf(wanted.at(-1) ?? ""));
  },
});

/** Warnings, errors and the lines that belong to them. */
function severe(lines: readonly string[]): string[] {
  let before: ReturnType<typeof parseLogLine> | undefined;
  return lines.filter((line) => {
    before = parseLogLine(line, before);
    return before.level === "WARN" || before.level === "ERROR";
  });
}
