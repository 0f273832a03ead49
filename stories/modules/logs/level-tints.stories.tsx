import { expect } from "storybook/test";
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

const [TRACE, DEBUG, INFO, WARN, ERROR, TRACEBACK, FATAL, PROGRESS] = LEVEL_LINES.keys();

/** Severe levels are tinted, DEBUG and TRACE are dimmed, and bars of progress lines are pale. */
export const Tints = meta.story({
  parameters: { searchParams: "?log-line=3-5" },
  play: async ({ canvasElement }) => {
    const viewer = logViewer(canvasElement);
    const messageOfRow = (index = -1) => {
      const message = viewer.line(index)?.lastElementChild;
      if (message == null) throw new Error(`Line ${index + 1} is not mounted.`);
      return message;
    };
    const colorOf = (index?: number) => getComputedStyle(messageOfRow(index)).color;
    await viewer.showsLine(LEVEL_LINES.length - 1, "Epoch 1");

    await expect(new Set([DEBUG, INFO, WARN, ERROR].map(colorOf)).size).toBe(4);
    await expect(colorOf(TRACE)).toBe(colorOf(DEBUG));
    await expect(colorOf(TRACEBACK)).toBe(colorOf(ERROR));
    await expect(colorOf(FATAL)).toBe(colorOf(ERROR));
    await expect(colorOf(PROGRESS)).toBe(colorOf(INFO));
    // Lines 3 to 5 are selected, the others are not.
    for (const index of LEVEL_LINES.keys()) {
      await expect(contrastOf(messageOfRow(index))).toBeGreaterThanOrEqual(4.5);
    }
    await expect(contrastOf(messageOfRow(DEBUG))).toBeLessThan(contrastOf(messageOfRow(INFO)) - 2);

    const bar = [...messageOfRow(PROGRESS).children].find(({ textContent }) => /^█+$/.test(textContent));
    await expect(contrastOf(bar as Element)).toBeLessThan(4.5);
    await expect(messageOfRow(PROGRESS)).toHaveTextContent("100%|████████████████████| 100/100");
  },
});
