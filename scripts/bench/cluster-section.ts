import { createCluster } from "../../src/mocks/generators/cluster/cluster.ts";
import { createFleet } from "../../src/mocks/generators/pool/fleet.ts";
import { createWorkflowIndex } from "../../src/mocks/generators/workflow/workflow-rows.ts";
import { MOCK_CONFIG } from "../../src/mocks/seed/types.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, LOW_VOLUME, type Volume } from "../../src/mocks/seed/volumes.ts";
import { bytesInUse, median } from "./measure.ts";
import type { Section } from "./section.ts";
import { formatBytes, formatTable, formatTime } from "./table.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const SEED = 42;
/** Clusters that are lived through one after another, each of which must be new. */
const RUNS = 5;
const STEPS = 360;
/** Ten thousand jobs of a month with their 30,000 groups, and what still lies ahead of them: 2.5 KB a job. */
const HEAP_LIMIT = 30_000_000;

/** Milliseconds; and bytes. */
interface ClusterCost {
  readonly epoch: number;
  readonly hour: number;
  readonly day: number;
  readonly step: number;
  readonly heap: number;
}

function timeOf(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function costOf(volume: Volume): ClusterCost {
  const patterns = MOCK_CONFIG;
  const index = createWorkflowIndex(SEED, patterns);
  const fleet = createFleet({ seed: SEED, patterns, poolPatterns: patterns.pools, volume });
  const create = () => createCluster({ seed: SEED, patterns, volume, fleet, index });
  const runs = Array.from({ length: RUNS }, () => {
    const cluster = create();
    const epoch = timeOf(() => cluster.advance(0));
    const hour = timeOf(() => cluster.advance(HOUR));
    const step =
      timeOf(() => {
        for (let count = 1; count <= STEPS; count += 1) cluster.advance(HOUR + count * 10 * SECOND);
      }) / STEPS;
    const day = hour + timeOf(() => cluster.advance(DAY));
    return { epoch, hour, day, step };
  });
  const before = bytesInUse();
  const kept = create();
  kept.advance(0);
  const heap = bytesInUse() - before;
  if (kept.jobs.length === 0) throw new Error("The cluster is empty: measure a volume with workflows.");
  const medianOf = (field: "epoch" | "hour" | "day" | "step") => median(runs.map((run) => run[field]));
  return {
    epoch: medianOf("epoch"),
    hour: medianOf("hour"),
    day: medianOf("day"),
    step: medianOf("step"),
    heap,
  };
}

const VOLUMES = [
  ["low", LOW_VOLUME],
  ["default", DEFAULT_VOLUME],
  ["billion", BILLION_VOLUME],
] as const;

/** Measures what it costs to live through a month before the epoch, and the time after it. */
export function measureCluster(): Section {
  const costs = VOLUMES.map(([, volume]) => costOf(volume));
  const [, , billion] = costs as [ClusterCost, ClusterCost, ClusterCost];
  const row = (title: string, format: (cost: ClusterCost) => string) => [title, ...costs.map(format)];
  return {
    title: "The cluster",
    about: `The jobs of a month before the epoch, event by event, and of the time after it; medians of ${RUNS} clusters.`,
    table: formatTable(
      ["", ...VOLUMES.map(([name]) => name)],
      [
        row("to the epoch", ({ epoch }) => formatTime(epoch)),
        row("an hour further", ({ hour }) => formatTime(hour)),
        row("a day further", ({ day }) => formatTime(day)),
        row("a step of 10 s", ({ step }) => formatTime(step)),
        row("heap at the epoch", ({ heap }) => formatBytes(heap)),
      ],
    ),
    targets: [
      { title: "cluster: an hour past the epoch", measured: billion.hour, limit: 50, format: formatTime },
      { title: "cluster: a day past the epoch", measured: billion.day, limit: 500, format: formatTime },
      { title: "cluster: a step of 10 s", measured: billion.step, limit: 2, format: formatTime },
      { title: "cluster: heap at the epoch", measured: billion.heap, limit: HEAP_LIMIT, format: formatBytes },
    ],
  };
}
