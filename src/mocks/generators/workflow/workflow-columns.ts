import { WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { KeyColumn } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { fixedColumn, zipfWeights } from "../key-columns.ts";
import { NODE_SPREAD } from "../node-names.ts";
import { POOL_SPREAD } from "../pool-names.ts";
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

const STATUS_VALUES: ReadonlyMap<WorkflowStatus, number> = new Map(
  STATUSES.map((status, value) => [status, value]),
);

/** The value that the column `status` has for a status. */
export function statusValue(status: WorkflowStatus): number {
  return STATUS_VALUES.get(status) as number;
}
/** In the order in which the scheduler serves them. */
export const PRIORITIES: readonly WorkflowPriority[] = Object.values(WorkflowPriority);

const LOW = PRIORITIES.indexOf(WorkflowPriority.LOW);
const PREEMPTED = STATUSES.indexOf(WorkflowStatus.FAILED_PREEMPTED);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Weights of the statuses of workflows from before the cluster's time, all of which have ended: the config's for these
 * statuses, or all of the config where nothing in it ends.
 */
export function statusWeights({ workflows }: MockPatterns): readonly number[] {
  const weights = STATUSES.map((status) => workflows.statusDistribution[status] ?? 0);
  const ended = STATUSES.map((status, value) => (hasEnded(status) ? (weights[value] as number) : 0));
  return sum(ended) > 0 ? ended : weights;
}

/**
 * Only LOW is ever preempted, so FAILED_PREEMPTED is always LOW; the other statuses give up as much
 * of it, so that the config's shares hold over all statuses together.
 */
export function priorityWeights(patterns: MockPatterns, status: number): readonly number[] {
  if (status === PREEMPTED) return PRIORITIES.map((_, value) => (value === LOW ? 1 : 0));
  const raw = PRIORITIES.map((priority) => patterns.workflows.priorityDistribution[priority] ?? 0);
  const total = sum(raw);
  const statuses = statusWeights(patterns);
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
 *
 * The weights are those of workflows that ended before the cluster's time. Newer ones have their statuses and pools
 * from the cluster.
 */
export function workflowColumns(patterns: MockPatterns): readonly KeyColumn<WorkflowColumn>[] {
  const { users, tags, namePrefixes, nameSuffixes } = patterns.workflows;
  return [
    fixedColumn("status", statusWeights(patterns)),
    {
      name: "priority",
      size: PRIORITIES.length,
      weights: ({ status }) => priorityWeights(patterns, status as number),
    },
    fixedColumn("pool", zipfWeights(POOL_SPREAD)),
    fixedColumn("user", zipfWeights(users.length)),
    even("stem", namePrefixes.length * nameSuffixes.length),
    fixedColumn("tagSet", tagSetWeights(tags.length)),
    even("plan", PLAN_COUNT),
    even("placement", NODE_SPREAD),
  ];
}
