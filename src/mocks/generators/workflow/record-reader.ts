import { LabelEnforcement, type Labels } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { labelEnforcement } from "../label-policy.ts";
import { poolName } from "../pool-names.ts";
import type { LiveRows } from "./live-job.ts";
import type { PlanStates } from "./plan-states.ts";
import type { PoolValues } from "./pool-values.ts";
import { RowBranch } from "./row-branches.ts";
import { submittedBefore } from "./submit-times.ts";
import { tagSets } from "./tag-sets.ts";
import { PRIORITIES, STATUSES, type WorkflowColumn } from "./workflow-columns.ts";
import type { SequencePlace, WorkflowNames } from "./workflow-names.ts";
import type { AppVersion, WorkflowOutline, WorkflowRecord } from "./workflow-record.ts";
import { workflowTimes } from "./workflow-times.ts";

export interface RecordOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  /** The world's epoch, in milliseconds since 1970. */
  readonly epoch: number;
  readonly placement: PoolValues;
  /** The row behind the oldest one. */
  readonly end: number;
  readonly index: BlockIndex<WorkflowColumn> & { readonly states: PlanStates; readonly live: LiveRows };
  readonly names: WorkflowNames;
  /** Key of all workflows; a row's key is derived from it and the row's index. */
  readonly entityKey: HashKey;
}

/** Kubernetes' limit for the value of a label. */
const LONGEST_LABEL = 63;

function drawCommit(stream: RandomStream): string {
  return stream.uint32().toString(16).padStart(8, "0");
}

function drawRelease(stream: RandomStream): string {
  return [stream.integer(0, 9), stream.integer(0, 20), stream.integer(0, 20)].join(".");
}

function drawLabels(
  { workflows }: MockPatterns,
  pool: number | undefined,
  stream: RandomStream,
): Labels | undefined {
  const isAsked = pool !== undefined && labelEnforcement(pool) === LabelEnforcement.enforce;
  if (!stream.chance(0.6) && !isAsked) return undefined;
  const labels: Labels = { team: stream.pick(workflows.teams), project: stream.pick(workflows.projects) };
  if (stream.chance(0.5)) labels.commit = drawCommit(stream);
  if (stream.chance(0.25)) labels.release = drawRelease(stream);
  if (stream.chance(0.03)) labels.experiment = `sweep-${stream.alphanumeric(LONGEST_LABEL - 6)}`;
  return labels;
}

function drawApp({ workflows }: MockPatterns, stream: RandomStream): AppVersion | undefined {
  if (!stream.chance(0.3) || workflows.apps.length === 0) return undefined;
  const { name, owner, versions } = stream.pick(workflows.apps);
  return { owner, name, version: stream.integer(1, versions) };
}

/** Makes the function that reads a row's outline from its index. */
export function createOutlineReader({
  patterns,
  placement,
  index: { keysAt, live },
}: Pick<RecordOptions, "patterns" | "placement" | "index">): (index: number) => WorkflowOutline {
  const poolNames = Array.from({ length: placement.poolCount }, (_, pool) => poolName(patterns, pool));
  return (index) => {
    const keys = keysAt(index);
    const pool = placement.poolOf(keys.pool);
    return {
      index,
      job: index < live.end ? live.jobAt(index) : undefined,
      status: STATUSES[keys.status] as WorkflowOutline["status"],
      priority: PRIORITIES[keys.priority] as WorkflowOutline["priority"],
      pool,
      poolName: pool === undefined ? undefined : poolNames[pool],
      user: patterns.workflows.users[keys.user] as string,
      plan: keys.plan,
      placement: keys.placement,
    };
  };
}

/** Makes the function that reads a row's record from its index, without its groups. */
export function createRecordReader(options: RecordOptions): (index: number) => WorkflowRecord {
  const { seed, patterns, epoch, end, names, entityKey } = options;
  const { states, live } = options.index;
  const readOutline = createOutlineReader(options);
  const tagLists = tagSets(patterns.workflows.tags.length).map((set) =>
    set.map((tag) => patterns.workflows.tags[tag] as string),
  );

  function parentOf(index: number, stem: number, sequence: SequencePlace | null): WorkflowRecord["parent"] {
    if (sequence === null || sequence.number === 1 || index + 1 >= end) return undefined;
    const number = sequence.number - 1;
    return { name: names.nameOf(index + 1, stem, { ...sequence, number }), number };
  }

  return (index) => {
    const keys = options.index.keysAt(index);
    const key = deriveKey(entityKey, index);
    const outline = readOutline(index);
    const { job, status, pool } = outline;
    const started = job === undefined ? states.started(status, keys.plan) : live.runAt(index) !== undefined;
    const sequence = names.sequenceOf(index);
    // What is submitted again comes from the same app and carries the same labels.
    const sharedKey = sequence === null ? key : deriveKey(entityKey, sequence.first);
    const timesStream = new RandomStream(deriveKey(key, RowBranch.Times));
    return {
      ...outline,
      name: names.nameOf(index, keys.stem, sequence),
      uuid: new RandomStream(deriveKey(key, RowBranch.Identity)).uuid(),
      tags: tagLists[keys.tagSet] as readonly string[],
      sequence: sequence ?? undefined,
      parent: parentOf(index, keys.stem, sequence),
      started,
      times: job?.times ?? workflowTimes(status, started, submittedBefore(seed, index), epoch, timesStream),
      labels: drawLabels(patterns, pool, new RandomStream(deriveKey(sharedKey, RowBranch.Labels))),
      app: drawApp(patterns, new RandomStream(deriveKey(sharedKey, RowBranch.App))),
    };
  };
}
