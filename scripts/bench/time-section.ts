import { BILLION_VOLUME, DEFAULT_VOLUME, LOW_VOLUME, type Volume } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { measure, median } from "./measure.ts";
import type { Section } from "./section.ts";
import { formatRatio, formatTable, formatTime } from "./table.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const SEED = 42;
/** Worlds that are read one after another, each of which must be new. */
const RUNS = 5;
const STEPS = 100;

/** Milliseconds; and a ratio. */
interface TimeCost {
  readonly hour: number;
  readonly day: number;
  readonly step: number;
  /** A page at a day, by the same page at the epoch. */
  readonly page: number;
}

function firstPage(world: World): number {
  const start = performance.now();
  world.workflows.page({});
  return performance.now() - start;
}

/** The mean cost of pages all over a filtered list. */
function pagesOf({ workflows }: World): () => unknown {
  const filter = { statuses: ["RUNNING" as const] };
  const total = workflows.count(filter);
  let offset = 0;
  return () => {
    offset = (offset + 97) % Math.max(1, total);
    return workflows.page({ filter, offset, limit: 20 });
  };
}

function costOf(volume: Volume): TimeCost {
  const runs = Array.from({ length: RUNS }, () => {
    const world = createWorld({ seed: SEED, volume });
    firstPage(world);
    const hour = firstPage(world.at(HOUR));
    const steps = Array.from({ length: STEPS }, (_, step) => firstPage(world.at(HOUR + step * 10 * SECOND)));
    return { hour, step: median(steps), day: hour + firstPage(world.at(DAY)) };
  });
  const world = createWorld({ seed: SEED, volume });
  const [early, late] = measure([pagesOf(world), pagesOf(world.at(DAY))]) as [number, number];
  const medianOf = (field: "hour" | "day" | "step") => median(runs.map((run) => run[field]));
  return { hour: medianOf("hour"), day: medianOf("day"), step: medianOf("step"), page: late / early };
}

const VOLUMES = [
  ["low", LOW_VOLUME],
  ["default", DEFAULT_VOLUME],
  ["billion", BILLION_VOLUME],
] as const;

/** Measures what it costs to read a world at another moment than its epoch. */
export function measureTime(): Section {
  const costs = VOLUMES.map(([, volume]) => costOf(volume));
  const [, , billion] = costs as [TimeCost, TimeCost, TimeCost];
  const row = (title: string, format: (cost: TimeCost) => string) => [title, ...costs.map(format)];
  return {
    title: "Time",
    about: `The first page of a world at another moment, beside the same world at its epoch; medians of ${RUNS} worlds.`,
    table: formatTable(
      ["", ...VOLUMES.map(([name]) => name)],
      [
        row("an hour later", ({ hour }) => formatTime(hour)),
        row("a day later", ({ day }) => formatTime(day)),
        row("10 s further", ({ step }) => formatTime(step)),
        row("a page a day later, by one at the epoch", ({ page }) => formatRatio(page)),
      ],
    ),
    targets: [
      { title: "time: an hour later", measured: billion.hour, limit: 50, format: formatTime },
      { title: "time: a day later", measured: billion.day, limit: 500, format: formatTime },
      { title: "time: 10 s further, with a page", measured: billion.step, limit: 2, format: formatTime },
      {
        title: "time: a page a day later, by one at the epoch",
        measured: billion.page,
        limit: 1.2,
        format: formatRatio,
      },
    ],
  };
}
