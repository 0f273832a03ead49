import type { TaskDescription } from "../generators/log/attempt-story.ts";
import { createLogGenerator, type LogGenerator } from "../generators/log-generator.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import type { TaskGenerator } from "../generators/task-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import type { WorldConfig } from "./world-config.ts";

/** What the logs of a world depend on. */
export interface LogSources {
  readonly config: Pick<WorldConfig, "seed" | "patterns" | "volume" | "epoch" | "logScenario">;
  /** The world's present, in milliseconds since 1970. */
  readonly now: number;
  readonly workflows: WorkflowGenerator;
  readonly tasks: TaskGenerator;
  readonly pools: PoolGenerator;
}

/** Makes the logs of a world. They name the GPU model of a task's pool, and report the memory of such a GPU. */
export function createWorldLogs({ config, now, workflows, tasks, pools }: LogSources): LogGenerator {
  const describeTask = (workflow: number, task: string, retryId: number): TaskDescription | null => {
    const detail = tasks.generateAt(workflow, task, retryId);
    const { pool } = workflows.record(workflow);
    return detail === null || pool === undefined ? detail : { ...detail, gpuModel: pools.gpuTypeOf(pool) };
  };
  return createLogGenerator({
    seed: config.seed,
    epoch: config.epoch,
    now,
    patterns: config.patterns.logs,
    workflows,
    scenario: config.logScenario,
    linesPerTask: config.volume.logLines,
    describeTask,
  });
}
