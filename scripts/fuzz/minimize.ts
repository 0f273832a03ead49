import type { VolumePreset } from "../../src/mocks/seed/volumes.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { createFuzzWorld } from "./fuzz-world.ts";

/** A request that fails, and those that an untouched world gets before it. */
export interface Case {
  readonly seed: number;
  readonly volume: VolumePreset;
  readonly before: readonly FuzzRequest[];
  readonly request: FuzzRequest;
}

/** Worlds that are tried; each costs the time of the requests before. */
const MOST_TRIALS = 80;

/** Shorter versions of a request, each with one part left out. */
function shorter(request: FuzzRequest): FuzzRequest[] {
  const { query, body } = request;
  const lessQuery = query.map((_, place) => ({
    ...request,
    query: query.filter((_, other) => other !== place),
  }));
  return [...lessQuery, ...lessBody(body).map((text) => ({ ...request, body: text }))];
}

function lessBody(body: string | null): string[] {
  try {
    const value: unknown = JSON.parse(body ?? "");
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    const entries = Object.entries(value);
    return entries.map(([name]) =>
      JSON.stringify(Object.fromEntries(entries.filter(([other]) => other !== name))),
    );
  } catch {
    return [];
  }
}

/**
 * The shortest case that still fails in the same way, as far as a limited number of trials finds it.
 * @param isSame whether a problem is the one that is looked for
 */
export async function minimize(found: Case, isSame: (problem: string) => boolean): Promise<Case> {
  let best = found;
  let trials = 0;

  async function fails(candidate: Case): Promise<boolean> {
    trials += 1;
    if (trials > MOST_TRIALS) return false;
    const world = await createFuzzWorld(candidate.seed, candidate.volume);
    for (const request of candidate.before) await world.check(request);
    const isFailing = (await world.check(candidate.request)).some(isSame);
    if (isFailing) best = candidate;
    return isFailing;
  }

  if (!(await fails({ ...best, before: [] }))) {
    // Without one half of the rest after the other, then without ever smaller parts.
    for (
      let size = Math.ceil(best.before.length / 2);
      size >= 1;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      for (let from = best.before.length - size; from > -size; from -= size) {
        const start = Math.max(0, from);
        await fails({ ...best, before: best.before.toSpliced(start, from + size - start) });
      }
    }
  }
  for (let isShorter = true; isShorter && trials < MOST_TRIALS; ) {
    isShorter = false;
    for (const request of shorter(best.request)) {
      if (!(await fails({ ...best, request }))) continue;
      isShorter = true;
      break;
    }
  }
  return best;
}
