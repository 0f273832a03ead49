import { WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { KeyColumn, Recency } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { fixedColumn, zipfWeights } from "../key-columns.ts";
import { NODE_SPREAD } from "../node-names.ts";
import type { TraitReader } from "../pool/pool-traits.ts";
import { POOL_SPREAD } from "../pool-names.ts";
import { runningPoolWeights } from "./pool-values.ts";
import { hasEnded } from "./status-story.ts";
import { tagSets } from "./tag-sets.ts";
import { PLAN_COUNT } from "./workflow-plans.ts";

export type WorkflowColumn =
  | "status"
  | "priority"
  | "pool"
  | "user"
  | "stem"
  | "tagSet"
  | "plan"
  | "placement";

/** The columns in which the workflows of a sequence agree: what is submitted again is the same work. */
export const SEQUENCE_COLUMNS = ["pool", "user", "stem", "tagSet", "plan"] as const;
/** Share of the units of four rows that hold a sequence of two to four; a tenth of all rows are in one. */
export const SEQUENCE_SHARE = 0.14;

/** Values of the columns `status` and `priority` are positions in these. */
export const STATUSES: readonly WorkflowStatus[] = Object.values(WorkflowStatus);
export const PRIORITIES: readonly WorkflowPriority[] = Object.values(WorkflowPriority);

/** Blocks of 1,024 rows in which workflows still run; together they hold a little more than the default volume. */
export const RECENT_BLOCKS = 10;

/**
 * How much more often a status occurs in each recent block than on average, the newest first. Each
 * row has the mean 1, so that the config's shares hold at the default volume.
 */
const RUNNING_BY_BLOCK = [1.6, 1.6, 1.5, 1.4, 1.3, 1.1, 0.9, 0.6, 0, 0] as const;
const QUEUED_BY_BLOCK = [2, 2, 1.8, 1.5, 1.2, 0.8, 0.5, 0.2, 0, 0] as const;

const LOW = PRIORITIES.indexOf(WorkflowPriority.LOW);
const PREEMPTED = STATUSES.indexOf(WorkflowStatus.FAILED_PREEMPTED);
const RUNNING = STATUSES.indexOf(WorkflowStatus.RUNNING);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function factor(status: WorkflowStatus, block: number): number {
  if (hasEnded(status)) return 1;
  return (status === WorkflowStatus.RUNNING ? RUNNING_BY_BLOCK[block] : QUEUED_BY_BLOCK[block]) ?? 1;
}

/**
 * Weights of the statuses in a recent block (0 is the newest) or, with `null`, in all older ones,
 * where everything has ended; a config in which nothing ends holds everywhere alike.
 *
 * What the multipliers add to the unfinished statuses, the ended ones give by their weights. Where
 * the config leaves them too little to give, every multiplier moves towards 1 by the same ratio, so
 * that the mean over the recent blocks stays the config.
 */
export function statusWeights(patterns: MockPatterns, recency: Recency): readonly number[] {
  const { statusDistribution } = patterns.workflows;
  const raw = STATUSES.map((status) => statusDistribution[status] ?? 0);
  const total = sum(raw);
  const shares = raw.map((weight) => weight / total);
  const endedShare = sum(shares.filter((_, value) => hasEnded(STATUSES[value] as WorkflowStatus)));
  if (endedShare === 0) return shares;
  if (recency === null) {
    return shares.map((share, value) => (hasEnded(STATUSES[value] as WorkflowStatus) ? share : 0));
  }
  const gainOf = (block: number) =>
    sum(shares.map((share, value) => share * (factor(STATUSES[value] as WorkflowStatus, block) - 1)));
  const greatestGain = Math.max(...RUNNING_BY_BLOCK.map((_, block) => gainOf(block)));
  const ratio = greatestGain > endedShare ? endedShare / greatestGain : 1;
  const endedFactor = Math.max(0, 1 - (ratio * gainOf(recency)) / endedShare);
  return shares.map((share, value) => {
    const status = STATUSES[value] as WorkflowStatus;
    return share * (hasEnded(status) ? endedFactor : 1 + ratio * (factor(status, recency) - 1));
  });
}

/**
 * Only LOW is ever preempted, so FAILED_PREEMPTED is always LOW; the other statuses give up as much
 * of it, so that the config's shares hold over all statuses together.
 */
export function priorityWeights(
  patterns: MockPatterns,
  status: number,
  statuses: readonly number[],
): readonly number[] {
  if (status === PREEMPTED) return PRIORITIES.map((_, value) => (value === LOW ? 1 : 0));
  const raw = PRIORITIES.map((priority) => patterns.workflows.priorityDistribution[priority] ?? 0);
  const total = sum(raw);
  const preempted = (statuses[PREEMPTED] as number) / sum(statuses);
  const rest = raw.map((weight, value) => {
    const share = weight / total;
    return value === LOW ? Math.max(0, share - preempted) : share;
  });
  // A config of LOW alone and hardly anything but preemptions would be left without any weight.
  return sum(rest) > 0 ? rest : raw;
}

/** Weight of a tag set by how many tags it has: 30 % none, 40 % one, 20 % two, 10 % three. */
const SHARE_BY_TAGS = [0.3, 0.4, 0.2, 0.1] as const;

function tagSetWeights(tagCount: number): readonly number[] {
  const sets = tagSets(tagCount);
  const sizes = [0, 0, 0, 0];
  for (const set of sets) sizes[set.length] = (sizes[set.length] ?? 0) + 1;
  return sets.map((set) => (SHARE_BY_TAGS[set.length] ?? 0) / (sizes[set.length] ?? 1));
}

function even<Name extends string>(name: Name, size: number): KeyColumn<Name> {
  return fixedColumn(name, new Array<number>(size).fill(1));
}

/**
 * The columns that a workflow can be filtered, sorted or searched by: its status, priority, pool and
 * user, the words of its name (`stem`, a pair of prefix and suffix), and its tags as a set. Its `plan` and
 * its `placement` in the pool decide, with the status, what its tasks can be filtered by.
 */
export function workflowColumns(
  patterns: MockPatterns,
  traits: Pick<TraitReader, "traitsOf">,
): readonly KeyColumn<WorkflowColumn>[] {
  const { users, tags, namePrefixes, nameSuffixes } = patterns.workflows;
  const weightsByRecency = new Map<Recency, readonly number[]>();
  const statusWeightsOf = (recency: Recency): readonly number[] => {
    const known = weightsByRecency.get(recency) ?? statusWeights(patterns, recency);
    weightsByRecency.set(recency, known);
    return known;
  };
  const poolWeights = zipfWeights(POOL_SPREAD);
  const runningWeights = runningPoolWeights(poolWeights, traits);
  return [
    {
      name: "status",
      size: STATUSES.length,
      weights: (_, recency) => statusWeightsOf(recency),
    },
    {
      name: "priority",
      size: PRIORITIES.length,
      weights: (earlier, recency) =>
        priorityWeights(patterns, earlier.status as number, statusWeightsOf(recency)),
    },
    {
      name: "pool",
      size: POOL_SPREAD,
      weights: ({ status }) => (status === RUNNING ? runningWeights : poolWeights),
    },
    fixedColumn("user", zipfWeights(users.length)),
    even("stem", namePrefixes.length * nameSuffixes.length),
    fixedColumn("tagSet", tagSetWeights(tags.length)),
    even("plan", PLAN_COUNT),
    even("placement", NODE_SPREAD),
  ];
}
