import { describe, expect, it } from "vitest";
import type {
  GroupQueryResponse,
  TaskQueryResponse,
  WorkflowQueryResponse,
} from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME } from "../seed/volumes.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";
import { workflowProblems } from "./workflow-problems.fixture.ts";

const [seed = 0] = SEEDS;
const world = worldOf({ seed, volume: DEFAULT_VOLUME });
const FUTURE = new Date(world.config.now + 1).toISOString();

type Spoil = (run: WorkflowQueryResponse, group: GroupQueryResponse, task: TaskQueryResponse) => void;

/** One lie each, told of a workflow that completed. */
const LIES: Readonly<Record<string, Spoil>> = {
  "a run that has another status than its groups": (run) => {
    run.status = "FAILED";
  },
  "a run without an end": (run) => {
    delete run.end_time;
  },
  "a duration of its own": (run) => {
    run.duration = (run.duration ?? 0) + 1;
  },
  "a task that ended in the future": (_run, _group, task) => {
    task.end_time = FUTURE;
  },
  "a task that started before its group": (run, _group, task) => {
    task.start_time = run.submit_time;
  },
  "a task that failed in a group that did not": (_run, _group, task) => {
    task.status = "FAILED";
  },
  "an exit code of a task that completed": (_run, _group, task) => {
    task.exit_code = 1;
  },
  "a message of a task that did not fail": (_run, _group, task) => {
    task.failure_message = "Killed";
  },
  "an edge that leads nowhere": (_run, group) => {
    group.downstream_groups = ["no-such-group"];
  },
  "a group that waits for nothing": (_run, group) => {
    group.status = "WAITING";
  },
  "a node that is not there": (_run, _group, task) => {
    task.node_name = "no-such-node-001";
  },
  "a node of another pool": (run, _group, task) => {
    const { entries } = world.resources.generateGlobalPage(0, 1_000);
    const other = entries.find(({ pool_platform_labels: pools }) => !Object.hasOwn(pools, run.pool ?? ""));
    task.node_name = other?.hostname;
  },
  "a pool that is not there": (run) => {
    run.pool = "no-such-pool";
  },
  "a user who is not there": (run) => {
    run.submitted_by = "nobody";
  },
};

describe("the rules for runs", () => {
  it.each(Object.entries(LIES))("find %s", (_lie, spoil) => {
    const [run] = world.workflows.generateFullPage(0, 1, { statuses: ["COMPLETED"] }).entries;
    const group = run?.groups[0];
    const task = group?.tasks.at(-1);
    if (!run || !group || !task) throw new Error("The default world has no run that completed.");
    expect(workflowProblems(run, world)).toEqual([]);
    spoil(run, group, task);
    expect(workflowProblems(run, world)).not.toEqual([]);
  });
});
