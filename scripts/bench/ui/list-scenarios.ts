import type { World } from "../../../src/mocks/world/world.ts";
import { median } from "../measure.ts";
import type { Goal } from "./probe.ts";
import { AS_LOW, type Measure, type Scenario, SHORT, type Target } from "./scenario.ts";
import type { StoryPage } from "./story-page.ts";

/** A screen that is a table of rows, by what its world holds. At any volume its rows must fill more than the screen. */
export interface ListScreen {
  /** Story id, of a story that follows the toolbar's volume. */
  readonly story: string;
  /** Plural, as in "Workflows". */
  readonly title: string;
  readonly total: (world: World) => number;
  /** Text that is in the row at a 0-based index and in no row that the list shows before it comes there. */
  readonly textAt: (world: World, index: number) => string;
  /** A preset of the filter bar by its label, and the text of the first row under it. */
  readonly preset?: { readonly label: string; readonly firstText: (world: World) => string };
}

/** Where a hundred rows are too few. */
const AS_HIGH: Target = { most: 1.2, times: "high" };

/** As many as any volume has, less a screenful. */
const FEW_ROWS = 80;

const WHEEL_STEPS = 200;
/** Pixels. */
const WHEEL_STEP = 400;
/** Rows that a long scroll passes. */
const MANY_ROWS = 10_000;

function rowGoal(index: number, text: string): Goal {
  return { shows: `[data-row-index="${index}"]`, text, gone: '[data-row-index][aria-label$=", loading"]' };
}

/** Turns the wheel over the table in steps of so many pixels, and reverses whenever `rows` have gone by. */
async function turnWheel({ page }: StoryPage, rows: number, step: number): Promise<void> {
  const scroller = page.getByRole("grid").locator("xpath=..");
  const height = await scroller.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  const rowHeight = await page.locator('[data-row-index="0"]').evaluate(({ clientHeight }) => clientHeight);
  const stepsOneWay = Math.max(1, Math.floor(Math.min(height, rows * rowHeight) / step));
  await scroller.hover();
  for (let turn = 0; turn < WHEEL_STEPS; turn += 1) {
    const goesDown = Math.floor(turn / stepsOneWay) % 2 === 0;
    await page.mouse.wheel(0, goesDown ? step : -step);
  }
}

function smoothness(as: Target): readonly Measure[] {
  return [
    { title: "median frame", target: as },
    { title: "longest frame", target: as },
    { title: "longest task", target: SHORT },
  ];
}

async function scrollOver(storyPage: StoryPage, rows: number, step = WHEEL_STEP): Promise<readonly number[]> {
  const { frames, longTasks } = await storyPage.smoothnessDuring(() => turnWheel(storyPage, rows, step));
  return [median(frames), Math.max(...frames), Math.max(0, ...longTasks)];
}

/** What people do on any list. */
export function listScenarios({ story, title, total, textAt, preset }: ListScreen): readonly Scenario[] {
  const lastRow = (world: World): Goal => {
    const last = total(world) - 1;
    return { ...rowGoal(last, textAt(world, last)), isFocused: true };
  };
  const onList = {
    story,
    ready: (world: World) => rowGoal(0, textAt(world, 0)),
    workTarget: AS_LOW,
  };
  const untilAtRest = [{ title: "until at rest", target: AS_LOW }];

  const open: Scenario = { ...onList, title: `${title}: open`, measures: untilAtRest };
  const jump: Scenario = {
    ...onList,
    title: `${title}: go to the last row by its number`,
    measures: untilAtRest,
    async run(storyPage, world) {
      const field = storyPage.page.getByLabel("Go to row");
      await field.fill(String(total(world)));
      return [await storyPage.timeUntil(lastRow(world), "keydown", () => field.press("Enter"))];
    },
  };
  const end: Scenario = {
    ...onList,
    title: `${title}: press End`,
    measures: untilAtRest,
    async run(storyPage, world) {
      const first = storyPage.page.locator('[data-row-index="0"]');
      await first.focus();
      return [await storyPage.timeUntil(lastRow(world), "keydown", () => first.press("End"))];
    },
  };
  const scrollToAndFro: Scenario = {
    ...onList,
    title: `${title}: scroll to and fro over ${FEW_ROWS} rows`,
    measures: smoothness(AS_LOW),
    run: (storyPage) => scrollOver(storyPage, FEW_ROWS),
  };
  // Each row comes into view, and is requested, for the first time: a hundred rows are too few.
  const scrollOn: Scenario = {
    ...onList,
    title: `${title}: scroll over ${MANY_ROWS.toLocaleString("en-US")} rows`,
    measures: smoothness(AS_HIGH),
    workTarget: AS_HIGH,
    volumes: ["high", "billion"],
    async run(storyPage) {
      const rowHeight = await storyPage.page
        .locator('[data-row-index="0"]')
        .evaluate(({ clientHeight }) => clientHeight);
      return scrollOver(storyPage, Number.POSITIVE_INFINITY, (MANY_ROWS * rowHeight) / WHEEL_STEPS);
    },
  };
  if (preset === undefined) return [open, jump, end, scrollToAndFro, scrollOn];
  const filter: Scenario = {
    ...onList,
    title: `${title}: filter by “${preset.label}”`,
    measures: untilAtRest,
    async run(storyPage, world) {
      const pill = storyPage.page.getByRole("button", { name: new RegExp(`^${preset.label}`) });
      const goal = rowGoal(0, preset.firstText(world));
      return [await storyPage.timeUntil(goal, "click", () => pill.click())];
    },
  };
  return [open, jump, end, filter, scrollToAndFro, scrollOn];
}
