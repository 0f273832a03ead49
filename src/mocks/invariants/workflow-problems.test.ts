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
const FUTURE = new Date(world.now + 1).toISOString();

type Spoil = (workflow: WorkflowQueryResponse, group: GroupQueryResponse, task: TaskQueryResponse) => void;

/** One contradiction each, introduced into a completed workflow. */
const CONTRADICTIONS: Readonly<Record<string, Spoil>> = {
  "a workflow with another status than its groups": (workflow) => {
    workflow.status = "FAILED";
  },
  "a workflow without an end": (workflow) => {
    delete workflow.end_time;
  },
  "a duration that does not match its times": (workflow) => {
    workflow.duration = (workflow.duration ?? 0) + 1;
  },
  "a task that ended in the future": (_workflow, _group, task) => {
    task.end_time = FUTURE;
  },
  "a task that started before its group": (workflow, _group, task) => {
    task.start_time = workflow.submit_time;
  },
  "a task that failed in a group that did not": (_workflow, _group, task) => {
    task.status = "FAILED";
  },
  "an exit code of a task that completed": (_workflow, _group, task) => {
    task.exit_code = 1;
  },
  "a message of a task that did not fail": (_workflow, _group, task) => {
    task.failure_message = "Killed";
  },
  "an edge to an unknown group": (_workflow, group) => {
    group.downstream_groups = ["no-such-group"];
  },
  "a group that waits for nothing": (_workflow, group) => {
    group.status = "WAITING";
  },
  "an unknown node": (_workflow, _group, task) => {
    task.node_name = "no-such-node-001";
  },
  "a node of another pool": (workflow, _group, task) => {
    const { entries } = world.resources.generateGlobalPage(0, 1_000);
    const other = entries.find(
      ({ pool_platform_labels: pools }) => !Object.hasOwn(pools, workflow.pool ?? ""),
    );
    task.node_name = other?.hostname;
  },
  "an unknown pool": (workflow) => {
    workflow.pool = "no-such-pool";
  },
  "an unknown user": (workflow) => {
    workflow.submitted_by = "nobody";
  },
};

describe("the rules for workflows", () => {
  it.each(Object.entries(CONTRADICTIONS))("find %s", (_contradiction, spoil) => {
    const [workflow] = world.workflows.generateFullPage(0, 1, { statuses: ["COMPLETED"] }).entries;
    const group = workflow?.groups[0];
    const task = group?.tasks.at(-1);
    if (!workflow || !group || !task) throw new Error("The default world has no completed workflow.");
    expect(workflowProblems(workflow, world)).toEqual([]);
    spoil(workflow, group, task);
    expect(workflowProblems(workflow, world)).not.toEqual([]);
  });
});
