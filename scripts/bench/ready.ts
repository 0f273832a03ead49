import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CANDIDATE_NAMES } from "./candidates.ts";
import { median } from "./measure.ts";

const RUNS = 5;
const SCRIPT = join(import.meta.dirname, "first-page.ts");

/**
 * Milliseconds from the import of a candidate's modules to its first page, each time in a new process. The start of Node
 * does not count, nor does type stripping, which a browser never does: it goes into Node's compile cache once. The
 * candidate that stores its rows is slow, so it runs once.
 */
export function measureReady(): readonly number[] {
  const cache = mkdtempSync(join(tmpdir(), "bench-"));
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const timeOf = (name: string) =>
    Number(execFileSync(process.execPath, [SCRIPT, name], { encoding: "utf8", env }));
  try {
    const repeated = CANDIDATE_NAMES.filter((name) => name !== "mswData");
    for (const name of repeated) timeOf(name);
    const times = new Map<string, number[]>(CANDIDATE_NAMES.map((name) => [name, []]));
    for (let run = 0; run < RUNS; run += 1) {
      for (const name of run === 0 ? CANDIDATE_NAMES : repeated) times.get(name)?.push(timeOf(name));
    }
    return CANDIDATE_NAMES.map((name) => median(times.get(name) ?? []));
  } finally {
    rmSync(cache, { recursive: true });
  }
}
