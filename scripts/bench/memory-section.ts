import { setFlagsFromString } from "node:v8";
import { MOST_CHANGES } from "../../src/mocks/changes/workflow-changes.ts";
import { HIGH_VOLUME } from "../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../src/mocks/world/world.ts";
import { PAGE_LENGTH } from "./candidate.ts";
import { bytesWhenSettled } from "./measure.ts";
import { createMixedRequests, type MixedRequests } from "./mixed-requests.ts";
import type { Section } from "./section.ts";
import { formatBytes, formatTable, formatTime } from "./table.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** As many before as are measured: code that is seldom run is compiled by then, and the caches are full. */
const REQUESTS = 10_000;
const MEGABYTE = 1_000_000;

/** Changes before those that are measured, and those. */
const FIRST_CHANGES = 30;
const CHANGES = 90;
/**
 * A submission is stored as its draft, its text, and the job and groups that the cluster lives through: 7 kB for a task,
 * 15 kB for the mean of the generated workflows; a cancellation as its moment and author.
 */
const CHANGE_LIMIT = 15_000;
const THOUSAND = 1_000;

/** Sends requests of which nothing is to be kept. @returns milliseconds. */
async function sendReads({ read }: MixedRequests): Promise<number> {
  const start = performance.now();
  for (let sent = 0; sent < REQUESTS; ) sent += await read();
  return performance.now() - start;
}

/**
 * Bytes in use after changes. Each empties the caches of what the world is now, which the same two pages fill again: at any
 * other time they hold megabytes more or less, by how long ago the last change was.
 */
async function bytesAfterChanges({ change }: MixedRequests, world: World, count: number): Promise<number> {
  for (let made = 0; made < count; made += 1) {
    await change();
    world.workflows.generatePage(0, PAGE_LENGTH);
    world.tasks.generatePage(0, PAGE_LENGTH);
  }
  return bytesWhenSettled();
}

/** Measures what a long session leaves behind in the memory of a world: what persons did, and nothing else. */
export async function measureMemory(): Promise<Section> {
  // V8 throws away what it compiled some collections after its last use: megabytes, at any time.
  setFlagsFromString("--no-flush-bytecode");
  const world = createWorld({ volume: HIGH_VOLUME });
  const requests = createMixedRequests(world);
  const empty = await bytesWhenSettled();
  await sendReads(requests);
  const before = await bytesWhenSettled();
  const time = await sendReads(requests);
  const growth = (await bytesWhenSettled()) - before;
  const unchanged = await bytesAfterChanges(requests, world, FIRST_CHANGES);
  const perChange = ((await bytesAfterChanges(requests, world, CHANGES)) - unchanged) / CHANGES;
  return {
    title: "Memory over a long session",
    about: `${COUNT.format(REQUESTS)} requests straight to the handlers of a world of high volume, which nobody changes: pages, details, logs, events, shells, tunnels.
As many came before them. Then ${CHANGES} changes, a third of each kind: cancellations, submissions of one task, and of generated workflows. They
stay: at most ${COUNT.format(MOST_CHANGES)} of either kind.`,
    table: formatTable(
      ["", ""],
      [
        ["heap that world, code and caches took before", formatBytes(before - empty)],
        ["heap growth", formatBytes(growth)],
        ["mean time of a request", formatTime(time / REQUESTS)],
        ["heap growth by 1,000 changes", formatBytes(perChange * THOUSAND)],
      ],
    ),
    targets: [
      {
        title: `long session: heap growth by ${COUNT.format(REQUESTS)} mixed requests without changes`,
        measured: growth,
        limit: MEGABYTE,
        format: formatBytes,
      },
      {
        title: "long session: heap growth by 1,000 changes",
        measured: perChange * THOUSAND,
        limit: CHANGE_LIMIT * THOUSAND,
        format: formatBytes,
      },
    ],
  };
}
