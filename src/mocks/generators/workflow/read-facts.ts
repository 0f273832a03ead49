import type { Labels } from "../../../lib/api/generated.schemas.ts";
import { submittedAgo } from "../../rows/age.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { POOL_SPREAD, poolName } from "../pool-names.ts";
import type { RowFaker } from "../row-faker.ts";
import { RowBranch } from "./row-branches.ts";
import { STATUS_STORIES } from "./status-story.ts";
import { tagSets } from "./tag-sets.ts";
import { PRIORITIES, STATUSES, type WorkflowColumn } from "./workflow-columns.ts";
import type { AppRun, WorkflowFacts } from "./workflow-facts.ts";
import { workflowName, workflowStems } from "./workflow-names.ts";
import { workflowTimes } from "./workflow-times.ts";

export interface FactsOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Pools of the world. */
  readonly pools: number;
  readonly index: BlockIndex<WorkflowColumn>;
  /** Key of all workflows; a row's key is derived from it and the row's index. */
  readonly entityKey: HashKey;
  readonly codeKey: HashKey;
  readonly faker: RowFaker;
}

/** Kubernetes' limit for the value of a label. */
const LONGEST_LABEL = 63;

function drawLabels({ workflows }: MockPatterns, faker: RowFaker, stream: RandomStream): Labels | undefined {
  if (!stream.chance(0.6)) return undefined;
  const labels: Labels = { team: stream.pick(workflows.teams), project: stream.pick(workflows.projects) };
  if (stream.chance(0.5)) labels.commit = faker(stream).git.commitSha({ length: 8 });
  if (stream.chance(0.25)) labels.release = faker(stream).system.semver();
  if (stream.chance(0.03)) labels.experiment = `sweep-${stream.alphanumeric(LONGEST_LABEL - 6)}`;
  return labels;
}

function drawApp({ workflows }: MockPatterns, stream: RandomStream): AppRun | undefined {
  if (!stream.chance(0.3) || workflows.apps.length === 0) return undefined;
  const { name, owner, versions } = stream.pick(workflows.apps);
  return { owner, name, version: stream.integer(1, versions) };
}

/** Makes the function that reads a row's facts from its index, without its groups. */
export function createFactsReader(options: FactsOptions): (index: number) => WorkflowFacts {
  const { seed, patterns, now, pools, entityKey, codeKey, faker } = options;
  const stems = workflowStems(patterns);
  const poolCount = Math.min(POOL_SPREAD, pools);
  const poolNames = Array.from({ length: poolCount }, (_, pool) => poolName(patterns, pool));
  const tagLists = tagSets(patterns.workflows.tags.length).map((set) =>
    set.map((tag) => patterns.workflows.tags[tag] as string),
  );

  return (index) => {
    const keys = options.index.keysAt(index);
    const key = deriveKey(entityKey, index);
    const streamOf = (branch: number) => new RandomStream(deriveKey(key, branch));
    const status = STATUSES[keys.status] as WorkflowFacts["status"];
    const identity = streamOf(RowBranch.Identity);
    const started = identity.chance(STATUS_STORIES[status].startedShare);
    const pool = poolCount > 0 ? keys.pool % poolCount : undefined;
    return {
      index,
      name: workflowName(stems[keys.stem] as string, codeKey, index),
      uuid: identity.uuid(),
      status,
      priority: PRIORITIES[keys.priority] as WorkflowFacts["priority"],
      pool,
      poolName: pool === undefined ? undefined : poolNames[pool],
      user: patterns.workflows.users[keys.user] as string,
      tags: tagLists[keys.tagSet] as readonly string[],
      started,
      times: workflowTimes(status, started, submittedAgo(seed, index), now, streamOf(RowBranch.Times)),
      labels: drawLabels(patterns, faker, streamOf(RowBranch.Labels)),
      app: drawApp(patterns, streamOf(RowBranch.App)),
    };
  };
}
