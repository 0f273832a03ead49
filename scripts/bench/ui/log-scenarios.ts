import { type Scenario, SHORT } from "./scenario.ts";

/** Steps of the wheel, and lines that they pass. */
const WHEEL_STEPS = 200;
const LINES = 100_000;

/** A log of ten million lines, whatever the toolbar's volume is. */
export const LOG_SCENARIOS: readonly Scenario[] = [
  {
    title: `Log: scroll over ${LINES.toLocaleString("en-US")} lines`,
    story: "workflow-logs-lines--ten-million-lines",
    ready: () => ({ shows: '[role="listbox"] [data-index="0"]', text: "", gone: 'main [aria-busy="true"]' }),
    measures: [{ title: "longest task", target: SHORT }],
    workTarget: { below: Number.POSITIVE_INFINITY },
    volumes: ["billion"],
    async run(storyPage) {
      const { page } = storyPage;
      const list = page.locator('[role="listbox"]').first();
      const lineHeight = await list.locator('[data-index="0"]').evaluate(({ clientHeight }) => clientHeight);
      await list.hover();
      const { longTasks } = await storyPage.smoothnessDuring(async () => {
        for (let step = 0; step < WHEEL_STEPS; step += 1) {
          await page.mouse.wheel(0, (LINES * lineHeight) / WHEEL_STEPS);
        }
      });
      return [Math.max(0, ...longTasks)];
    },
  },
];
