import type { JobSubmission } from "../generators/cluster/cluster-simulation.ts";
import type { TaskRequest } from "../generators/cluster/cluster-timeline.ts";
import { drawSubmittedJob } from "../generators/cluster/submitted-draw.ts";
import type { Topology } from "../generators/workflow/group-topology.ts";
import {
  type GroupDraft,
  type SubmittedWorkflow,
  submissionKey,
  type TaskDraft,
} from "./submitted-workflow.ts";

function topologyOf(groups: readonly GroupDraft[]): Topology {
  const upstream = groups.map((group) =>
    group.upstream.map((name) => groups.findIndex((other) => other.name === name)),
  );
  const levels: number[] = [];
  for (const sources of upstream) {
    levels.push(sources.reduce((level, source) => Math.max(level, (levels[source] as number) + 1), 0));
  }
  const downstream = groups.map((_, position) =>
    [...groups.keys()].filter((other) => upstream[other]?.includes(position)),
  );
  return { upstream, downstream, levels };
}

function requestsOf(tasks: readonly TaskDraft[]): readonly TaskRequest[] {
  const requests: { count: number; readonly resources: TaskRequest["resources"] }[] = [];
  for (const { gpu, cpu, memory, storage } of tasks) {
    const last = requests.at(-1);
    const { resources: before } = last ?? {};
    const isAlike =
      before?.gpu === gpu && before.cpu === cpu && before.memory === memory && before.storage === storage;
    if (last !== undefined && isAlike) last.count += 1;
    else requests.push({ count: 1, resources: { gpu, cpu, memory, storage } });
  }
  return requests;
}

/** A submitted workflow as the cluster takes it. */
export function jobOfSubmitted(seed: number, submission: SubmittedWorkflow): JobSubmission {
  const { index, draft, record } = submission;
  return {
    index,
    pool: record.pool as number,
    priority: record.priority,
    execTimeout: draft.execTimeout * 1_000,
    queueTimeout: draft.queueTimeout * 1_000,
    topology: topologyOf(draft.groups),
    requests: draft.groups.map(({ tasks }) => requestsOf(tasks)),
    ...drawSubmittedJob(submissionKey(seed, submission)),
  };
}
