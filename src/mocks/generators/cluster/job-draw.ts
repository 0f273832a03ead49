import { PoolStatus, type WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import type { TraitReader } from "../pool/pool-traits.ts";
import { quantile } from "../quantile.ts";
import type { Topology } from "../workflow/group-topology.ts";
import { PRIORITIES, type WorkflowColumn } from "../workflow/workflow-columns.ts";
import type { WorkflowPlans } from "../workflow/workflow-plans.ts";
import { RUN_SECONDS, SECONDS_TO_FAILURE, SHORT_TIMEOUTS } from "../workflow/workflow-times.ts";
import { failsEarly, outcomeShares } from "./outcome-shares.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** Quantiles of the milliseconds that half of the jobs run: evaluations, conversions, tests. */
const SHORT_RUNS = RUN_SECONDS.map((seconds) => seconds * SECOND);
/** Quantiles of the milliseconds that the others run, which train: half a month for most, never over three weeks. */
const LONG_RUNS = [0.2, 1.5, 4, 7.5, 11, 13.5, 15.5, 17, 18.5, 19.5, 20].map((days) =>
  Math.floor(days * DAY),
);
/** Share of the long jobs for each part of all jobs that runs at a moment: a month over what they run on average. */
const LONG_SHARE = 3.1;
/** Quantiles of the milliseconds until a user cancels a job that has not started. */
const PATIENCE = SECONDS_TO_FAILURE[WorkflowStatus.FAILED_CANCELED].map((seconds) => seconds * SECOND);
/** Share of the canceled jobs that had started. */
const CANCELED_LATE = 0.75;
/** The limits that pools offer, in milliseconds. */
const EXEC_TIMEOUTS = [1, 2, 7, 14, 21, 30].map((days) => days * DAY);
/** The longest of them, which most users choose for the queue. */
const LONGEST_TIMEOUT = 30 * DAY;
/** How much longer than its work a job may run. */
const MARGIN = 1.2;
/** The limit of some who wait for a pool that is not ONLINE, and their share. */
const SHORTER_QUEUE_TIMEOUT = 14 * DAY;
const SHORTER_SHARE = 0.25;
/** Shorter limits that users set themselves, in milliseconds; those are the ones that strike. */
const STRIKING_TIMEOUTS = SHORT_TIMEOUTS.map((seconds) => seconds * SECOND);

// Branches of a job's key.
const OUTCOME = 0;
const RUN = 1;

/** What is decided of a job when it arrives, before anything happens to it. Times are in milliseconds. */
export interface JobDraw {
  /** Position of its pool. */
  readonly pool: number;
  readonly priority: WorkflowPriority;
  readonly plan: number;
  /** How it ends unless something else comes first: a limit, a preemption. */
  readonly outcome: WorkflowStatus;
  /** How long its groups run one after another. */
  readonly runTime: number;
  /** The share of `runTime` after which a user cancels it, counted from its start. */
  readonly canceledAt?: number;
  /** When a user cancels it, counted from its submission, if it has not started by then. */
  readonly patience?: number;
  readonly execTimeout: number;
  readonly queueTimeout: number;
  /** The key of all further draws about the job. */
  readonly key: HashKey;
}

export interface JobDrawOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly index: Pick<BlockIndex<WorkflowColumn>, "keysAt"> & { readonly plans: WorkflowPlans };
  readonly traitsOf: TraitReader["traitsOf"];
  /** Pools that workflows run in; at least one. */
  readonly pools: number;
}

/** The pool of each value of the key column `pool`, among those that may be chosen. */
function foldOnto(pools: readonly number[], among: readonly number[]): readonly number[] {
  const chosen = new Set(among);
  return pools.map((pool) => (chosen.has(pool) ? pool : (among[pool % among.length] as number)));
}

/** The limit that a user chooses for a job, who knows roughly how long it runs; it is longest where other groups may have to wait. */
function timeoutFor(runTime: number, { levels }: Topology): number {
  if (levels.length > 1) return LONGEST_TIMEOUT;
  return EXEC_TIMEOUTS.find((timeout) => timeout >= runTime * MARGIN) ?? LONGEST_TIMEOUT;
}

/** Makes the function that draws a job from the index of its row. It is a function of (seed, patterns, pools, index). */
export function createJobDraw(options: JobDrawOptions): (index: number) => JobDraw {
  const { seed, patterns, traitsOf } = options;
  const { outcomes, shares, running } = outcomeShares(patterns);
  // Who is preempted, the scheduler decides.
  const cumulative = cumulate(
    outcomes.map((outcome, place) =>
      outcome === WorkflowStatus.FAILED_PREEMPTED ? 0 : (shares[place] as number),
    ),
  );
  const all = Array.from({ length: options.pools }, (_, pool) => pool);
  const online = all.filter((pool) => traitsOf(pool).status === PoolStatus.ONLINE);
  const closed = all.filter((pool) => traitsOf(pool).status !== PoolStatus.ONLINE);
  const open = foldOnto(all, online.length > 0 ? online : all);
  const shut = foldOnto(all, closed.length > 0 ? closed : all);
  const entityKey = createKey(seed, "cluster-job");
  const longShare = Math.min(1, LONG_SHARE * running);

  function drawRunTime(stream: RandomStream): number {
    const [isLong, share] = [stream.chance(longShare), stream.float()];
    return quantile(isLong ? LONG_RUNS : SHORT_RUNS, share);
  }

  const { plans } = options.index;
  return (index) => {
    const keys = options.index.keysAt(index);
    const key = deriveKey(entityKey, index);
    const outcome = new RandomStream(deriveKey(key, OUTCOME)).weighted(outcomes, cumulative);
    const waitsForPool = outcome === WorkflowStatus.FAILED_QUEUE_TIMEOUT;
    const stream = new RandomStream(deriveKey(key, RUN));
    const [share, choice] = [stream.float(), stream.float()];
    const drawn = drawRunTime(stream);
    const runTime = failsEarly(outcome) ? Math.min(drawn, HOUR) : drawn;
    const strikes = outcome === WorkflowStatus.FAILED_EXEC_TIMEOUT;
    const reached = STRIKING_TIMEOUTS.filter((timeout) => timeout < runTime);
    const isCanceled = outcome === WorkflowStatus.FAILED_CANCELED;
    const isCanceledLate = isCanceled && choice < CANCELED_LATE;
    return {
      pool: (waitsForPool ? shut : open)[keys.pool % options.pools] as number,
      priority: PRIORITIES[keys.priority] as WorkflowPriority,
      plan: keys.plan,
      outcome,
      runTime,
      ...(isCanceledLate ? { canceledAt: share } : {}),
      ...(isCanceled && !isCanceledLate ? { patience: Math.floor(quantile(PATIENCE, share)) } : {}),
      execTimeout: strikes
        ? (reached[Math.floor(share * reached.length)] ?? (STRIKING_TIMEOUTS[0] as number))
        : timeoutFor(runTime, plans.at(keys.plan).topology),
      queueTimeout: waitsForPool && choice < SHORTER_SHARE ? SHORTER_QUEUE_TIMEOUT : LONGEST_TIMEOUT,
      key,
    };
  };
}
