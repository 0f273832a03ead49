import { get } from "node:http";
import { setTimeout } from "node:timers/promises";

/** Milliseconds between an answer and the next request: a person's page asks again, it does not hammer. */
const GAP = 10;

/** Milliseconds from a request for the version to the end of its answer, each on a new connection. */
function timeVersion(url: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(`${url}/api/version`, { agent: false }, (response) => {
      response.resume();
      response.once("end", () => resolve(performance.now() - start));
    }).once("error", reject);
  });
}

/** Asks for the version again and again. Sorted milliseconds of the answers. */
export async function timeVersions(url: string, seconds: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
    times.push(await timeVersion(url));
    await setTimeout(GAP);
  }
  return times.sort((a, b) => a - b);
}

/** The time that `share` of the sorted times stay within. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
