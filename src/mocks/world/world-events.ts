import type { PoolNodes } from "../generators/event/scheduling-text.ts";
import { createEventGenerator, type EventGenerator } from "../generators/event-generator.ts";
import type { TaskGenerator } from "../generators/task-generator.ts";
import type { UsageGeneratorOptions } from "../generators/usage-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import type { WorldConfig } from "./world-config.ts";

/** What the events of a world depend on. */
export interface EventSources {
  readonly config: Pick<WorldConfig, "seed" | "patterns" | "epoch">;
  /** The world's present, in milliseconds since 1970. */
  readonly now: number;
  readonly workflows: WorkflowGenerator;
  readonly tasks: TaskGenerator;
  readonly gpuSources: Pick<UsageGeneratorOptions, "sumNodes">;
}

/** Makes the events of a world. They name images as its tasks do, and count nodes as its scheduler would. */
export function createWorldEvents({
  config,
  now,
  workflows,
  tasks,
  gpuSources: { sumNodes },
}: EventSources): EventGenerator {
  const { seed, patterns, epoch } = config;
  const nodesOf = (pool: string, time: number): PoolNodes => {
    const { nodes, byStatus } = sumNodes(pool, time);
    const { CORDONED, DRAINING, OFFLINE } = byStatus;
    return { total: nodes, unschedulable: CORDONED + DRAINING, unreachable: OFFLINE };
  };
  return createEventGenerator({
    ...{ seed, epoch, now, workflows, nodesOf },
    patterns: patterns.events,
    describeTask: (workflow, task, retryId) => tasks.generateAt(workflow, task, retryId),
  });
}
