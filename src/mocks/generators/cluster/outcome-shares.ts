import { WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { hasEnded } from "../workflow/status-story.ts";

/** Outcomes of jobs that are over within hours, however long their work would have taken. */
function endsSoon(outcome: WorkflowStatus): boolean {
  return failsEarly(outcome) || outcome === WorkflowStatus.FAILED_EXEC_TIMEOUT;
}

/** A job that fails has run for a part of its time, so that of as many failures more are over at a moment. */
const FAILURES = 0.76;

/** Outcomes of jobs that fail within minutes, before anything of the group that fails has run. */
const EARLY: ReadonlySet<WorkflowStatus> = new Set([
  WorkflowStatus.FAILED_SUBMISSION,
  WorkflowStatus.FAILED_SERVER_ERROR,
  WorkflowStatus.FAILED_IMAGE_PULL,
  WorkflowStatus.FAILED_START_ERROR,
  WorkflowStatus.FAILED_START_TIMEOUT,
]);

/** Whether a job of this outcome fails within minutes. */
export function failsEarly(outcome: WorkflowStatus): boolean {
  return EARLY.has(outcome);
}

/** How jobs end that arrive, as far as a steady state sustains what the config says of a list. */
export interface OutcomeShares {
  readonly outcomes: readonly WorkflowStatus[];
  /** By outcome; they sum to 1. */
  readonly shares: readonly number[];
  /** Of all jobs that have arrived in a month, the parts that still run, and that wait for room in their pool. */
  readonly running: number;
  readonly waiting: number;
}

/**
 * Turns the config's shares of a list of ten thousand, which are those of a moment, into shares of arrivals.
 *
 * A job that fails early, or waits for a pool that is not ONLINE until its time is up, has hardly another state, so that
 * it arrives as often as it is listed; what is PENDING at a moment is such a job. Of the other outcomes, those that run
 * and wait at a moment will have a part, so that they arrive more often than they are listed.
 */
export function outcomeShares({ workflows }: Pick<MockPatterns, "workflows">): OutcomeShares {
  const { statusDistribution } = workflows;
  const outcomes = Object.values(WorkflowStatus).filter(hasEnded);
  const listed = (status: WorkflowStatus) => statusDistribution[status] ?? 0;
  const sum = (statuses: readonly WorkflowStatus[]) =>
    statuses.reduce((total, status) => total + listed(status), 0);
  const total = sum(Object.values(WorkflowStatus));
  const { RUNNING, WAITING, PENDING, FAILED_QUEUE_TIMEOUT, COMPLETED } = WorkflowStatus;
  const late = outcomes.filter((outcome) => !endsSoon(outcome) && outcome !== FAILED_QUEUE_TIMEOUT);
  const lateListed = sum(late);
  const lateArriving = lateListed + listed(RUNNING) + listed(WAITING);
  const arriving = (outcome: WorkflowStatus): number => {
    if (outcome === FAILED_QUEUE_TIMEOUT) return listed(outcome) + listed(PENDING);
    if (endsSoon(outcome)) return listed(outcome);
    // A config in which nothing ends says nothing of how it would end.
    if (lateListed === 0) return outcome === COMPLETED ? lateArriving : 0;
    return (listed(outcome) / lateListed) * lateArriving * (outcome === COMPLETED ? 1 : FAILURES);
  };
  const arrivals = outcomes.map(arriving);
  const arrivalTotal = arrivals.reduce((sum, share) => sum + share, 0);
  return {
    outcomes,
    shares: arrivals.map((share) => share / arrivalTotal),
    running: listed(RUNNING) / total,
    waiting: listed(WAITING) / total,
  };
}
