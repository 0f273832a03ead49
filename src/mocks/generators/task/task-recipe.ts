import type { RandomStream } from "../../rows/random-stream.ts";
import type { TaskPatterns } from "../../seed/task-patterns.ts";
import type { ImagePatterns } from "../../seed/types.ts";
import type { PlannedGroup } from "../workflow/workflow-plans.ts";

/** What the tasks of a group run. */
export interface TaskRecipe {
  /** Container image with its tag. */
  readonly image: string;
  /** Program and its first arguments. */
  readonly command: readonly string[];
  readonly args: readonly string[];
}

const BATCH_SIZES = [8, 16, 32, 64, 128, 256] as const;

/** A group's recipe; the same for all workflows of its plan, so that what is submitted again runs the same. */
export function taskRecipe(
  group: PlannedGroup,
  images: ImagePatterns,
  patterns: TaskPatterns,
  stream: RandomStream,
): TaskRecipe {
  const { stage, taskCount } = group;
  const { gpu } = group.resources;
  const program = `${patterns.programPackage}.${stage.replaceAll(/[-.]/g, "_")}`;
  // More than one GPU, or more than one node, takes a process for each.
  const launcher =
    gpu > 1
      ? ["torchrun", `--nnodes=${taskCount}`, `--nproc-per-node=${gpu}`]
      : gpu === 1 && taskCount > 1
        ? ["torchrun", `--nnodes=${taskCount}`]
        : ["python"];
  return {
    image: `${stream.pick(images.repositories)}:${stream.pick(images.tags)}`,
    command: [...launcher, "-m", program],
    args: [
      `--config=configs/${stage}.yaml`,
      `--seed=${stream.integer(0, 9_999)}`,
      `--batch-size=${stream.pick(BATCH_SIZES)}`,
    ],
  };
}

/** The variables of task `task` of a group. */
export function taskEnvironment(
  group: PlannedGroup,
  task: number,
  workflow: string,
  patterns: TaskPatterns,
): Record<string, string> {
  const { gpu, cpu } = group.resources;
  return {
    ...patterns.environment,
    OMP_NUM_THREADS: String(Math.floor(cpu / Math.max(1, gpu))),
    GROUP_NAME: group.name,
    TASK_COUNT: String(group.taskCount),
    TASK_INDEX: String(task),
    WORKFLOW_NAME: workflow,
  };
}
