import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { contrastOf } from "./contrast";
import { LEVEL_LINES } from "./level-lines";
import { fullHeight, LogStage, logViewer } from "./logs-page";
import { answersWithText } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Levels",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
  beforeEach: ({ msw }) => msw.use(answersWithText(LEVEL_LINES)),
});

export default meta;

/** Matches have enough contrast in lines of any level, and in the bar of a progress line. */
export const Matches = meta.story({
  parameters: { searchParams: "?log-search=o%7C%E2%96%88%7C%3A&log-expression=true" },
  play: async ({ canvasElement }) => {
    const viewer = logViewer(canvasElement);
    const progress = LEVEL_LINES.length - 1;
    await waitFor(() => expect(viewer.match(progress)?.querySelector("mark")).not.toBeNull());
    for (const mark of viewer.matches().querySelectorAll("mark")) {
      await expect(contrastOf(mark)).toBeGreaterThanOrEqual(4.5);
    }
    const marks = [...(viewer.match(progress)?.querySelectorAll("mark") ?? [])];
    await expect(marks.filter(({ textContent }) => textContent === "█")).toHaveLength(20);
  },
});
