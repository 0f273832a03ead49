import { setFlagsFromString } from "node:v8";
import { HIGH_VOLUME } from "../../src/mocks/seed/volumes.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { bytesWhenSettled } from "./measure.ts";
import { createMixedRequests } from "./mixed-requests.ts";
import type { Section } from "./section.ts";
import { formatBytes, formatTable, formatTime } from "./table.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** As many before as are measured: code that is seldom run is compiled by then, and the caches are full. */
const REQUESTS = 10_000;
const MEGABYTE = 1_000_000;

/** Measures what a long session leaves behind in the memory of a world. */
export async function measureMemory(): Promise<Section> {
  // V8 throws away what it compiled some collections after its last use: megabytes, at any time.
  setFlagsFromString("--no-flush-bytecode");
  const sendNext = createMixedRequests(createWorld({ volume: HIGH_VOLUME }));
  async function send(): Promise<void> {
    for (let sent = 0; sent < REQUESTS; ) sent += await sendNext();
  }
  const empty = await bytesWhenSettled();
  await send();
  const before = await bytesWhenSettled();
  const start = performance.now();
  await send();
  const time = performance.now() - start;
  const growth = (await bytesWhenSettled()) - before;
  return {
    title: "Memory over a long session",
    about: `${COUNT.format(REQUESTS)} requests straight to the handlers of a world of high volume: pages, details, logs, events, shells, tunnels, and one change in
a hundred, which is kept. As many came before them.`,
    table: formatTable(
      ["", ""],
      [
        ["heap that world, code and caches took before", formatBytes(before - empty)],
        ["heap growth", formatBytes(growth)],
        ["mean time of a request", formatTime(time / REQUESTS)],
      ],
    ),
    targets: [
      {
        title: `long session: heap growth by ${COUNT.format(REQUESTS)} mixed requests`,
        measured: growth,
        limit: MEGABYTE,
        format: formatBytes,
      },
    ],
  };
}
