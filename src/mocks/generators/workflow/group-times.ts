import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import { isFailure } from "./failure-causes.ts";
import type { GroupState } from "./group-statuses.ts";
import type { Topology } from "./group-topology.ts";
import { Reach } from "./status-story.ts";
import type { WorkflowTimes } from "./workflow-times.ts";

/**
 * When a group, or an attempt of a task, reached each stage; milliseconds since 1970, absent for a stage not reached.
 */
export interface StageTimes {
  readonly processing?: number;
  readonly scheduling?: number;
  readonly initializing?: number;
  readonly start?: number;
  readonly end?: number;
}

/** The moment at `share` (0 … 1) of the way from `from` to `to`, in whole milliseconds. */
export function between(from: number, to: number, share: number): number {
  return from + Math.floor((to - from) * share);
}

/** The times of the stages up to `reach` that come before the start, in order within [from, to]. */
export function stagesBefore(from: number, to: number, reach: Reach, stream: RandomStream): StageTimes {
  const processing = between(from, to, 0.02 + 0.1 * stream.float());
  const scheduling = between(from, to, 0.15 + 0.25 * stream.float());
  const initializing = between(from, to, 0.45 + 0.4 * stream.float());
  if (reach >= Reach.Initializing) return { processing, scheduling, initializing };
  if (reach === Reach.Scheduling) return { processing, scheduling };
  return reach === Reach.Processing ? { processing } : {};
}

/**
 * The times of all groups of a workflow. The time from its start to its end (or to now) is cut into one
 * window for each level of the graph that was reached; a group lives in the window of its level, and so
 * after all groups that it waits for. One root starts when the workflow does, and what ended it ends with it.
 */
export function groupTimes(
  topology: Topology,
  states: readonly GroupState[],
  times: WorkflowTimes,
  now: number,
  stream: RandomStream,
): readonly StageTimes[] {
  const until = times.end ?? now;
  const bounds = levelBounds(topology, states, times.start ?? until, until, stream);
  const deepest = bounds.length - 2;
  const firstRoot = states.findIndex(
    ({ reach }, group) => reach === Reach.Running && topology.levels[group] === 0,
  );
  const lastToEnd = topology.levels.indexOf(deepest);
  const completed = states.every(({ status }) => status === TaskGroupStatus.COMPLETED);

  return states.map(({ status, reach }, group) => {
    const level = topology.levels[group] as number;
    const [startShare, endShare] = [stream.float(), stream.float()];
    const windowStart = bounds[level] ?? until;
    const windowEnd = bounds[level + 1] ?? until;
    const stagesFrom = level === 0 ? times.submit : windowStart;
    const end = isFailure(status) ? until : undefined;
    if (reach < Reach.Running) return { ...stagesBefore(stagesFrom, until, reach, stream), end };

    const startsAtOnce = group === firstRoot;
    const warmUp = level === 0 ? 0.05 * startShare : 0.05 + 0.1 * startShare;
    const start = startsAtOnce ? windowStart : between(windowStart, windowEnd, warmUp);
    const stages = stagesBefore(stagesFrom, start, reach, stream);
    if (status !== TaskGroupStatus.COMPLETED) return { ...stages, start, end };
    const endsLast = completed && group === lastToEnd;
    return { ...stages, start, end: endsLast ? until : between(start, windowEnd, 0.8 + 0.2 * endShare) };
  });
}

/** The moments that part the levels reached, the first at `from` and the last at `until`. */
function levelBounds(
  topology: Topology,
  states: readonly GroupState[],
  from: number,
  until: number,
  stream: RandomStream,
): readonly number[] {
  let levels = 1;
  for (const [group, { reach }] of states.entries()) {
    if (reach > Reach.None) levels = Math.max(levels, (topology.levels[group] as number) + 1);
  }
  const sums: number[] = [0];
  for (let level = 0; level < levels; level += 1) sums.push((sums[level] as number) + 1 + 2 * stream.float());
  const total = sums[levels] as number;
  return sums.map((sum, level) => (level === levels ? until : between(from, until, sum / total)));
}
