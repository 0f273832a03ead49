import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { quantile } from "../quantile.ts";
import type { Topology } from "../workflow/group-topology.ts";
import { SECONDS_TO_FAILURE } from "../workflow/workflow-times.ts";
import type { JobDraw } from "./job-draw.ts";
import { failsEarly } from "./outcome-shares.ts";

const { FAILED_IMAGE_PULL, FAILED_START_ERROR, FAILED_START_TIMEOUT } = WorkflowStatus;
/** Quantiles of the seconds from a place on nodes to a failure before the start. */
const SECONDS_TO_START_FAILURE = new Map<WorkflowStatus, readonly number[]>(
  [FAILED_IMAGE_PULL, FAILED_START_ERROR, FAILED_START_TIMEOUT].map((outcome) => [
    outcome,
    SECONDS_TO_FAILURE[outcome],
  ]),
);

/** Share of the early failures that come after other groups have run. */
const LATER_GROUP = 0.3;

// Branches of a job's key, beside those of `job-draw.ts`.
const STORY = 2;
const LEVELS = 3;
const START = 4;

/**
 * Quantiles of the milliseconds that the start of a group takes: images and inputs have many gigabytes. Half an hour is
 * too long.
 */
const STARTING = [1, 5, 10, 16, 22, 29].map((minutes) => minutes * 60_000);

/** What the outcome of a job says of one of its groups. */
export interface JobStory {
  /** The group that fails, by position. */
  readonly group: number;
  /** `processing`: before it is scheduled. `starting`: on its nodes, before it starts. `running`: after it has. */
  readonly stage: "processing" | "starting" | "running";
  /** When, in milliseconds from the beginning of that stage. */
  readonly after: number;
}

/**
 * When a group that is placed at a moment starts, once its images are pulled and its input is downloaded, and when it
 * ends, if nothing comes between; one that fails before its start has none.
 */
export function plannedTimes(
  {
    key,
    story,
    runTimes,
  }: Pick<JobDraw, "key"> & {
    readonly story?: JobStory;
    readonly runTimes: readonly number[];
  },
  position: number,
  placed: number,
): { readonly start?: number; readonly end: number } {
  if (story?.group === position && story.stage === "starting") return { end: placed + story.after };
  const share = new RandomStream(deriveKey(key, START, position)).float();
  const start = placed + Math.floor(quantile(STARTING, share));
  return { start, end: start + (runTimes[position] as number) };
}

/** How long each group of a job runs: a job's time is cut into parts for the levels of its graph. */
export function groupRunTimes({ key, runTime }: JobDraw, { levels }: Topology): readonly number[] {
  const stream = new RandomStream(deriveKey(key, LEVELS));
  const weights: number[] = [];
  for (const level of levels) weights[level] ??= 1 + 2 * stream.float();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const seen = new Set<number>();
  return levels.map((level) => {
    const part = (runTime * (weights[level] as number)) / total;
    // The first group of a level takes all of its time, those beside it a little less.
    const share = seen.has(level) ? 0.75 + 0.25 * stream.float() : 1;
    seen.add(level);
    return Math.max(1_000, Math.floor(part * share));
  });
}

/** The group that fails a job, and when; undefined for an outcome that is nobody's failure. */
export function storyOf(
  job: Pick<JobDraw, "key" | "outcome">,
  topology: Topology,
  runTimes: readonly number[],
): JobStory | undefined {
  const { outcome } = job;
  const { COMPLETED, FAILED_CANCELED, FAILED_EXEC_TIMEOUT, FAILED_QUEUE_TIMEOUT } = WorkflowStatus;
  if (outcome === COMPLETED || outcome === FAILED_CANCELED) return undefined;
  if (outcome === FAILED_EXEC_TIMEOUT || outcome === FAILED_QUEUE_TIMEOUT) return undefined;
  const stream = new RandomStream(deriveKey(job.key, STORY));
  const [isLater, levelShare, share] = [stream.chance(LATER_GROUP), stream.float(), stream.float()];
  const deepest = Math.max(...topology.levels);
  const isEarly = failsEarly(outcome);
  const first = isEarly && isLater && outcome !== WorkflowStatus.FAILED_SUBMISSION ? Math.min(1, deepest) : 0;
  const last = isEarly && first === 0 ? 0 : deepest;
  const level = first + Math.floor(levelShare * (last - first + 1));
  const group = stream.pick(topology.levels.flatMap((own, position) => (own === level ? [position] : [])));
  const secondsToFailure = SECONDS_TO_START_FAILURE.get(outcome);
  if (secondsToFailure !== undefined) {
    return { group, stage: "starting", after: Math.floor(quantile(secondsToFailure, share) * 1_000) };
  }
  if (isEarly) return { group, stage: "processing", after: 1_000 + Math.floor(share * 20_000) };
  return { group, stage: "running", after: Math.floor((runTimes[group] as number) * (0.1 + 0.9 * share)) };
}

/** The status of the group that ends a job of this outcome; to a group, a refused submission is an error of the server. */
export function statusOfEndingGroup(outcome: WorkflowStatus): TaskGroupStatus {
  if (outcome === WorkflowStatus.FAILED_SUBMISSION) return TaskGroupStatus.FAILED_SERVER_ERROR;
  return TaskGroupStatus[outcome as keyof typeof TaskGroupStatus];
}
