import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import type { TaskPatterns } from "../../seed/task-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { drawLargeTopology, drawTopology, range, type Topology } from "./group-topology.ts";
import { createResourceDraw, type TaskResources } from "./task-resources.ts";

/** Plans of a world. A workflow follows the plan that its key column `plan` names; many follow the same. */
export const PLAN_COUNT = 256;

/** The last plans are of large workflows, each of a different kind. */
const LARGE_KINDS = ["sweep", "layers"] as const;
/** Tasks of a large workflow, the fewest and the most. */
export const LARGE_TASKS = [100, 400] as const;

/** Weights of 1, 2, … tasks in a group. */
const CUMULATIVE_TASK_COUNTS = cumulate([36, 22, 14, 10, 7, 5, 3, 3]);
/** The most tasks of a group of an ordinary workflow. */
export const MAXIMUM_TASKS = CUMULATIVE_TASK_COUNTS.length;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

// Branches of a plan's key; those of groups are below `GROUP` and `RECIPE`, those of levels below `RESOURCES`.
const GRAPH = 0;
const GROUP = 1;
const RECIPE = 2;
const RESOURCES = 3;

/** What is decided of a group before anything of it has run. */
export interface PlannedGroup {
  readonly name: string;
  /** The stage of the pipeline that it works on, one of the config's group names. */
  readonly stage: string;
  /** Positions of the groups that it waits for. */
  readonly upstream: readonly number[];
  /** Names of the groups that wait for it. */
  readonly downstream: readonly string[];
  readonly taskCount: number;
  /** Number of its first task among all tasks of the plan. */
  readonly firstTask: number;
  readonly resources: TaskResources;
}

/** The graph of a workflow and what its tasks ask for: what a spec says, short of names and times. */
export interface WorkflowPlan {
  readonly topology: Topology;
  readonly groups: readonly PlannedGroup[];
  readonly taskCount: number;
}

/** Two letters from the 27th place on. */
function letters(place: number): string {
  const last = LETTERS[place % LETTERS.length] as string;
  return place < LETTERS.length ? last : `${LETTERS[Math.floor(place / LETTERS.length) - 1]}${last}`;
}

/** A group's name reflects its level in the graph; letters distinguish groups of one level. */
function nameGroups(
  stageNames: readonly string[],
  { levels }: Topology,
  stream: RandomStream,
): readonly { name: string; stage: string }[] {
  const depth = Math.max(...levels) + 1;
  // Rising stages with gaps, so that short graphs do not all begin alike.
  const stages: number[] = [];
  for (let level = 0; level < depth; level += 1) {
    const first = level === 0 ? 0 : (stages[level - 1] as number) + 1;
    stages.push(stream.integer(first, stageNames.length - (depth - level)));
  }
  const seen = new Map<number, number>();
  return levels.map((level) => {
    const place = seen.get(level) ?? 0;
    seen.set(level, place + 1);
    const stage = stageNames[stages[level] as number] as string;
    const isAlone = levels.indexOf(level) === levels.lastIndexOf(level);
    return { stage, name: isAlone ? stage : `${stage}-${letters(place)}` };
  });
}

/** Draws how many tasks a group has; those of a large workflow together have as many as `LARGE_TASKS` says. */
function drawTaskCount(groups: number, isLarge: boolean, stream: RandomStream): number {
  if (!isLarge) return 1 + stream.weightedIndex(CUMULATIVE_TASK_COUNTS);
  const [fewest, most] = LARGE_TASKS;
  return stream.integer(Math.ceil(fewest / groups), Math.floor(most / groups));
}

/** The plans of a seed, a function of (seed, patterns, number of the plan); all are made with the first. */
export class WorkflowPlans {
  /** Tasks of each plan. */
  readonly taskCounts = new Uint16Array(PLAN_COUNT);
  private readonly key: HashKey;
  private readonly plans: readonly WorkflowPlan[];

  constructor(seed: number, { workflows }: MockPatterns, taskPatterns: TaskPatterns) {
    this.key = createKey(seed, "workflow-plan");
    const drawResources = createResourceDraw(taskPatterns);
    this.plans = Array.from({ length: PLAN_COUNT }, (_, plan) => {
      const key = deriveKey(this.key, plan);
      const graphStream = new RandomStream(deriveKey(key, GRAPH));
      const kind = LARGE_KINDS[plan - (PLAN_COUNT - LARGE_KINDS.length)];
      const topology = kind ? drawLargeTopology(kind, graphStream) : drawTopology(graphStream);
      const names = nameGroups(workflows.groupNames, topology, graphStream);
      // Groups beside one another do the same work on other parts, and ask for the same.
      const resources = range(0, Math.max(...topology.levels) + 1).map((level) =>
        drawResources(new RandomStream(deriveKey(key, RESOURCES, level))),
      );
      let taskCount = 0;
      const groups = names.map(({ name, stage }, position): PlannedGroup => {
        const stream = new RandomStream(deriveKey(key, GROUP, position));
        const firstTask = taskCount;
        const ownTasks = drawTaskCount(names.length, kind !== undefined, stream);
        taskCount += ownTasks;
        return {
          name,
          stage,
          upstream: topology.upstream[position] as readonly number[],
          downstream: (topology.downstream[position] as readonly number[]).map(
            (group) => names[group]?.name as string,
          ),
          taskCount: ownTasks,
          firstTask,
          resources: resources[topology.levels[position] as number] as TaskResources,
        };
      });
      this.taskCounts[plan] = taskCount;
      return { topology, groups, taskCount };
    });
  }

  /** @param plan 0 … `PLAN_COUNT` − 1. */
  at(plan: number): WorkflowPlan {
    return this.plans[plan] as WorkflowPlan;
  }

  /** The stream of what a group of a plan runs: the same for all workflows of the plan. */
  recipeStream(plan: number, group: number): RandomStream {
    return new RandomStream(deriveKey(this.key, plan, RECIPE, group));
  }
}
