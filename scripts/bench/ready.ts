import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./measure.ts";
import { WAY_NAMES } from "./candidates.ts";

const RUNS = 5;
const SCRIPT = join(import.meta.dirname, "first-page.ts");

/**
 * Milliseconds until each way has given its first page, from the import of its modules on, each time in a
 * process of its own. Neither the start of Node counts nor the stripping of types, which a browser never
 * does: it is done once, into Node's compile cache. Storing rows takes too long to do it more than once.
 */
export function measureReady(): readonly number[] {
  const cache = mkdtempSync(join(tmpdir(), "bench-"));
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const timeOf = (name: string) =>
    Number(execFileSync(process.execPath, [SCRIPT, name], { encoding: "utf8", env }));
  try {
    const repeated = WAY_NAMES.filter((name) => name !== "mswData");
    for (const name of repeated) timeOf(name);
    const times = new Map<string, number[]>(WAY_NAMES.map((name) => [name, []]));
    for (let run = 0; run < RUNS; run += 1) {
      for (const name of run === 0 ? WAY_NAMES : repeated) times.get(name)?.push(timeOf(name));
    }
    return WAY_NAMES.map((name) => median(times.get(name) ?? []));
  } finally {
    rmSync(cache, { recursive: true });
  }
}
