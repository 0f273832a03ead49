import { execFileSync } from "node:child_process";
import { median } from "./measure.ts";
import { WAY_NAMES, WAYS, type WayName } from "./ways.ts";

const RUNS = 5;

/**
 * Milliseconds until each way has given its first page, from the import of its modules on, each time in a
 * process of its own; the start of Node is not counted. Storing rows takes too long to do it more than once.
 */
export function measureReady(): readonly number[] {
  const times = new Map<WayName, number[]>(WAY_NAMES.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of WAY_NAMES) {
      if (name === "mswData" && run > 0) continue;
      const printed = execFileSync(process.execPath, [import.meta.filename, name], { encoding: "utf8" });
      times.get(name)?.push(Number(printed));
    }
  }
  return WAY_NAMES.map((name) => median(times.get(name) ?? []));
}

if (import.meta.main) {
  const start = performance.now();
  const way = await WAYS[process.argv[2] as WayName]();
  way.list(0);
  console.log(performance.now() - start);
}
