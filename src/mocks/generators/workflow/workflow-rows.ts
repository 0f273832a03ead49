import type { TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import { createBlockIndex } from "../../rows/block-index.ts";
import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { withLaterRows } from "../../rows/later-rows.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { TaskPatterns } from "../../seed/task-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import type { Volume } from "../../seed/volumes.ts";
import { createTraitReader } from "../pool/pool-traits.ts";
import { createNodePattern, type NodePattern } from "../resource/node-pattern.ts";
import type { LiveRows } from "./live-job.ts";
import { PlanStates } from "./plan-states.ts";
import { createOutlineReader, createRecordReader } from "./record-reader.ts";
import { firstRowOlderThan } from "./submit-times.ts";
import { createPlacement, type FleetSource, type Placement } from "./task-placement.ts";
import { sumTasks, type TaskSums } from "./task-sums.ts";
import {
  SEQUENCE_COLUMNS,
  SEQUENCE_SHARE,
  type WorkflowColumn,
  workflowColumns,
} from "./workflow-columns.ts";
import { type WorkflowEnds, workflowEnds } from "./workflow-ends.ts";
import { createFilterReader, type WorkflowFilter, type WorkflowSelection } from "./workflow-filter.ts";
import { type GroupPlan, type PlanSource, planGroups } from "./workflow-groups.ts";
import { WorkflowNames, workflowStems } from "./workflow-names.ts";
import { WorkflowPlans } from "./workflow-plans.ts";
import type { WorkflowOutline, WorkflowRecord } from "./workflow-record.ts";
import { renderTask } from "./workflow-tasks.ts";
import type { WorkflowTimes } from "./workflow-times.ts";

const ENTITY = "workflow";

/** What all workflows of a seed share, and their tasks; it knows nothing of the volume, so worlds may share one. */
export interface WorkflowIndex extends BlockIndex<WorkflowColumn>, PlanSource {
  /** Of the same pools and nodes as the world has. */
  readonly fleet: FleetSource;
}

/** The index of a world, whose newest rows are those of its cluster. */
export interface WorldIndex extends WorkflowIndex {
  readonly live: LiveRows;
}

/** Makes the key columns and the plans of all workflows of a seed. */
export function createWorkflowIndex(
  seed: number,
  patterns: MockPatterns,
  taskPatterns: TaskPatterns = patterns.tasks,
): WorkflowIndex {
  const traits = createTraitReader(seed, patterns.pools, patterns.workflows);
  let nodePattern: NodePattern | undefined;
  const rows = createBlockIndex({
    seed,
    entity: ENTITY,
    columns: workflowColumns(patterns),
    runs: { share: SEQUENCE_SHARE, alike: SEQUENCE_COLUMNS },
  });
  const plans = new WorkflowPlans(seed, patterns, taskPatterns);
  const fleet: FleetSource = {
    gpuTypes: patterns.pools.gpuTypes,
    traitsOf: traits.traitsOf,
    nodePattern() {
      nodePattern ??= createNodePattern(seed, patterns.pools);
      return nodePattern;
    },
  };
  return { ...withLaterRows(rows), plans, states: new PlanStates(seed, plans), fleet };
}

export interface WorkflowRowsOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** The world's epoch, from which its rows have their dates, and its present; milliseconds since 1970. */
  readonly epoch: number;
  readonly now: number;
  /** From `createWorldIndex` with the same options. */
  readonly index: WorldIndex;
}

/** The workflows of a world short of how the API shows them: what the generators of workflows and of tasks are made of. */
export interface WorkflowRows {
  /** The newest row: 0, or less when workflows have arrived since the world's epoch. */
  readonly first: number;
  /** How many there are. */
  readonly total: number;
  readonly names: WorkflowNames;
  /** What a row decides short of its groups. @throws RangeError unless `index` is an integer from `first` to `first` + total − 1. */
  record(index: number): WorkflowRecord;
  /** The part of its record that costs little. @throws RangeError for an index that is none. */
  outline(index: number): WorkflowOutline;
  /** The key of a row, from which all streams of it are derived. */
  keyOf(row: WorkflowRecord): HashKey;
  groups(row: WorkflowRecord): readonly GroupPlan[];
  /** Sums over all tasks of a row, made without its groups. */
  sums(row: WorkflowRecord): TaskSums;
  /** All attempts of task `task` of a group, made without any other task. */
  attempts(row: WorkflowRecord, group: GroupPlan, task: number): readonly TaskQueryResponse[];
  select(filter: WorkflowFilter): WorkflowSelection;
  /** The times of a row, as in its record. */
  timesOf(row: number): WorkflowTimes;
  /** The newest row that was submitted before a time, in milliseconds since 1970; it may be behind the oldest one. */
  firstBefore(time: number): number;
  /** Those that ended in the last 30 days. */
  readonly ends: WorkflowEnds;
  readonly placement: Placement;
}

export function createWorkflowRows(options: WorkflowRowsOptions): WorkflowRows {
  const { seed, patterns, volume, epoch, now, index } = options;
  const { workflows: end, pools } = volume;
  const { first } = index.live;
  const entityKey = createKey(seed, ENTITY);
  const codeKey = createKey(seed, `${ENTITY}-code`);
  const names = new WorkflowNames(codeKey, index, workflowStems(patterns), { from: first, to: end });
  const placement = createPlacement(index.fleet, volume);
  const readRecord = createRecordReader({ ...options, end, placement, names, entityKey });
  const context = { patterns, now, placement };
  const keyOf = (row: WorkflowRecord) => deriveKey(entityKey, row.index);
  const { live } = index;
  const timesOf = (row: number) => (row < live.end ? live.jobAt(row) : readRecord(row)).times;
  const ends = workflowEnds({ seed, epoch, now, index, end, timesOf });
  function firstBefore(time: number): number {
    const row = live.firstBefore(time);
    return row < live.end ? row : Math.max(live.end, firstRowOlderThan(seed, epoch - time));
  }

  return {
    first,
    total: end - first,
    names,
    keyOf,
    placement,
    outline: createOutlineReader({ patterns, placement, index }),
    record(row) {
      if (Number.isInteger(row) && row >= first && row < end) return readRecord(row);
      throw new RangeError(`There is no workflow ${row}: those of this world are ${first} to ${end - 1}.`);
    },
    groups: (row) => planGroups(row, keyOf(row), index, placement, now),
    sums: (row) => sumTasks(row, index, placement),
    attempts: (row, group, task) => renderTask(row, keyOf(row), group, task, context),
    ends,
    timesOf,
    firstBefore,
    select: createFilterReader({ patterns, pools, placement, end, names, firstBefore, index, ends }),
  };
}
