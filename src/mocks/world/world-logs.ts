import { attemptBeforeCancel } from "../changes/canceled-workflow.ts";
import type { WorkflowChanges } from "../changes/workflow-changes.ts";
import type { TaskDescription } from "../generators/log/attempt-story.ts";
import {
  createLogGenerator,
  type LogGenerator,
  type LogGeneratorOptions,
} from "../generators/log-generator.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import type { TaskGenerator } from "../generators/task-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import type { WorldConfig } from "./world-config.ts";

/** What the logs of a world depend on. */
export interface LogSources {
  readonly config: WorldConfig;
  readonly workflows: WorkflowGenerator;
  readonly tasks: TaskGenerator;
  readonly pools: PoolGenerator;
  readonly changes: Pick<WorkflowChanges, "cancellations">;
}

/** Makes the logs of a world. They name the GPU model of a task's pool, and report the memory of such a GPU. */
export function createWorldLogs({ config, workflows, tasks, pools, changes }: LogSources): LogGenerator {
  const describeTask = (workflow: number, task: string, retryId: number): TaskDescription | null => {
    const detail = tasks.generateAt(workflow, task, retryId);
    const { pool } = workflows.record(workflow);
    return detail === null || pool === undefined ? detail : { ...detail, gpuModel: pools.gpuTypeOf(pool) };
  };
  const cancellationOf: LogGeneratorOptions["cancellationOf"] = (workflow, attempt) => {
    const at = changes.cancellations.get(workflow)?.at;
    const before = at === undefined ? null : attemptBeforeCancel(attempt, at);
    return at === undefined || before === null ? null : { before, at };
  };
  return createLogGenerator({
    seed: config.seed,
    now: config.now,
    patterns: config.patterns.logs,
    workflows,
    scenario: config.logScenario,
    linesPerTask: config.volume.logLines,
    describeTask,
    cancellationOf,
  });
}
