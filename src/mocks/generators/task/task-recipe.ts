import type { RandomStream } from "../../rows/random-stream.ts";
import type { TaskPatterns } from "../../seed/task-patterns.ts";
import type { ImagePatterns } from "../../seed/types.ts";
import type { TaskFileSpec } from "../spec/workflow-spec.ts";
import { taskName } from "../workflow/workflow-groups.ts";
import type { PlannedGroup } from "../workflow/workflow-plans.ts";

/** What the tasks of a group run, as their spec says: with the platform's tokens in place of what it fills. */
export interface TaskRecipe {
  /** Container image with its tag. */
  readonly image: string;
  /** Program and its first arguments. */
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** The file that the program reads its settings from. */
  readonly config: TaskFileSpec;
}

const BATCH_SIZES = [8, 16, 32, 64, 128, 256] as const;
/** Port where the processes of a group meet. */
const MEETING_PORT = 29_400;

function launcherOf({ taskCount, resources: { gpu } }: PlannedGroup, lead: string): readonly string[] {
  if (gpu === 0 || (gpu === 1 && taskCount === 1)) return ["python"];
  // More than one GPU, or more than one node, takes a process for each.
  const processes = gpu > 1 ? [`--nproc-per-node=${gpu}`] : [];
  const meeting =
    taskCount > 1 ? ["--rdzv-backend=c10d", `--rdzv-endpoint={{host:${lead}}}:${MEETING_PORT}`] : [];
  return ["torchrun", `--nnodes=${taskCount}`, ...processes, ...meeting];
}

/** A group's recipe; the same for all workflows of its plan, so that what is submitted again runs the same. */
export function taskRecipe(
  group: PlannedGroup,
  images: ImagePatterns,
  patterns: TaskPatterns,
  stream: RandomStream,
): TaskRecipe {
  const { stage } = group;
  const program = `${patterns.programPackage}.${stage.replaceAll(/[-.]/g, "_")}`;
  const image = `${stream.pick(images.repositories)}:${stream.pick(images.tags)}`;
  const seed = stream.integer(0, 9_999);
  const batchSize = stream.pick(BATCH_SIZES);
  return {
    image,
    command: [...launcherOf(group, taskName(group, 0)), "-m", program],
    args: [
      `--config=configs/${stage}.yaml`,
      `--seed=${seed}`,
      `--batch-size=${batchSize}`,
      ...(group.upstream.length > 0 ? ["--input-dir={{input:0}}"] : []),
      "--output-dir={{output}}",
    ],
    config: {
      path: `/workspace/configs/${stage}.yaml`,
      contents: `stage: ${stage}\nworkers: ${Math.max(1, group.resources.cpu - 1)}\nlog_every: 50\n`,
    },
  };
}

/** The variables of task `task` of a group. */
export function taskEnvironment(
  group: PlannedGroup,
  task: number,
  patterns: TaskPatterns,
): Record<string, string> {
  const { gpu, cpu } = group.resources;
  return {
    ...patterns.environment,
    OMP_NUM_THREADS: String(Math.floor(cpu / Math.max(1, gpu))),
    GROUP_NAME: group.name,
    TASK_COUNT: String(group.taskCount),
    TASK_INDEX: String(task),
    WORKFLOW_NAME: "{{workflow_id}}",
  };
}
