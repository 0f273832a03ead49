import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { contrastOf } from "./contrast";
import { answersWithText, fullHeight, LogStage, logList, rowAt } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Levels",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: { volume: "default" },
});

export default meta;

const STAMP = "2026/03/02 11:46:53 [train-0]";

const LINES = [
  `${STAMP} TRACE: DataLoader worker 3: next shard`,
  `${STAMP} DEBUG: prefetch queue: 12/64 batches`,
  `${STAMP} INFO: step 120, loss 2.31`,
  `${STAMP} WARN: DataLoader worker 3: waited 5.2 s for the next batch`,
  `${STAMP} ERROR: checkpoint: upload failed, keeping the previous one`,
  "Traceback (most recent call last):",
  `${STAMP} FATAL: out of memory`,
  "Epoch 1: 100%|████████████████████| 100/100 [00:27<00:00, 3.6it/s]",
];
const [TRACE, DEBUG, INFO, WARN, ERROR, TRACEBACK, FATAL, PROGRESS] = LINES.keys();

/** Severe levels are tinted, DEBUG and TRACE are dimmed, and bars of progress lines are pale. */
export const Tints = meta.story({
  parameters: { searchParams: "?log-line=3-5" },
  beforeEach({ msw }) {
    msw.use(answersWithText(LINES));
  },
  play: async ({ canvasElement }) => {
    const messageOfRow = (index = -1) => {
      const message = rowAt(canvasElement, index)?.lastElementChild;
      if (message == null) throw new Error(`Line ${index + 1} is not mounted.`);
      return message;
    };
    const colorOf = (index?: number) => getComputedStyle(messageOfRow(index)).color;
    await waitFor(() => expect(rowAt(canvasElement, LINES.length - 1)).toHaveTextContent("Epoch 1"));

    await expect(new Set([DEBUG, INFO, WARN, ERROR].map(colorOf)).size).toBe(4);
    await expect(colorOf(TRACE)).toBe(colorOf(DEBUG));
    await expect(colorOf(TRACEBACK)).toBe(colorOf(ERROR));
    await expect(colorOf(FATAL)).toBe(colorOf(ERROR));
    await expect(colorOf(PROGRESS)).toBe(colorOf(INFO));
    // Lines 3 to 5 are selected, the others are not.
    for (const index of LINES.keys()) {
      await expect(contrastOf(messageOfRow(index))).toBeGreaterThanOrEqual(4.5);
    }
    await expect(contrastOf(messageOfRow(DEBUG))).toBeLessThan(contrastOf(messageOfRow(INFO)) - 2);

    const bar = [...messageOfRow(PROGRESS).children].find(({ textContent }) => /^█+$/.test(textContent));
    await expect(contrastOf(bar as Element)).toBeLessThan(4.5);
    await expect(messageOfRow(PROGRESS)).toHaveTextContent("100%|████████████████████| 100/100");
  },
});

/** Matches have enough contrast in lines of any level, and in the bar of a progress line. */
export const Matches = meta.story({
  parameters: { searchParams: "?log-search=o%7C%E2%96%88%7C%3A&log-expression=true" },
  beforeEach({ msw }) {
    msw.use(answersWithText(LINES));
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(
        rowAt(logList(canvasElement, "Matches"), LINES.length - 1)?.querySelector("mark"),
      ).not.toBeNull(),
    );
    for (const mark of logList(canvasElement, "Matches").querySelectorAll("mark")) {
      await expect(contrastOf(mark)).toBeGreaterThanOrEqual(4.5);
    }
    const marks = [...(rowAt(canvasElement, LINES.length - 1)?.querySelectorAll("mark") ?? [])];
    await expect(marks.filter(({ textContent }) => textContent === "█")).toHaveLength(20);
  },
});
