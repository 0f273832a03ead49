import type { GroupQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { groupGraph, levelsOf } from "@/modules/graph/group-graph";
import { enlarged } from "../../fixtures/enlarged";
import { findWorkflow, groupsIn } from "../../fixtures/find";

type Groups = Pick<WorkflowQueryResponse, "groups">;

/** Number of groups per level: [1, 3, 1] for a diamond. */
export function shapeOf({ groups }: Groups): readonly number[] {
  return levelsOf(groupGraph(groups)).map(({ length }) => length);
}

/** Number of distinct tasks in a group. */
export function sizeOf({ tasks }: GroupQueryResponse): number {
  return new Set(tasks.map(({ name }) => name)).size;
}

/** The first group of the first level, the target of Home. Throws if there are no groups. */
export function firstGroup({ groups }: Groups): GroupQueryResponse {
  const name = levelsOf(groupGraph(groups))[0]?.[0];
  const group = groups.find((candidate) => candidate.name === name);
  if (group === undefined) throw new Error("The workflow has no groups.");
  return group;
}

/** Groups of a workflow whose graph fits a laptop. */
const FEW_GROUPS = 12;

/** Some of a few groups are completed, one is running, others are waiting; the first one is expandable. */
export const expandable = (world: World) => ({
  workflow: findWorkflow(
    world,
    "RUNNING",
    (workflow) =>
      workflow.groups.length <= FEW_GROUPS &&
      groupsIn(workflow, "COMPLETED") > 0 &&
      groupsIn(workflow, "WAITING") > 0 &&
      shapeOf(workflow).length > 2 &&
      sizeOf(firstGroup(workflow)) > 2,
  ),
});

/** 400 tasks in 60 groups. */
export const large = (world: World) => ({ workflow: layered(expandable(world).workflow) });

/**
 * 400 tasks in 60 groups: one first, one last, and four layers in between, whose groups depend on one or two groups of
 * the previous layer.
 */
function layered(workflow: WorkflowQueryResponse): WorkflowQueryResponse {
  const large = enlarged(workflow, { groups: 60, tasks: 400 });
  const starts = [0, 1, 15, 30, 45, 59, 60];
  const upstream = large.groups.map((_, index) => {
    const layer = starts.findLastIndex((start) => start <= index);
    const [from = 0, to = 0] = starts.slice(layer - 1, layer + 1);
    if (layer === 0) return [];
    const before = Array.from({ length: to - from }, (_, place) => from + place);
    if (layer === starts.length - 2) return before;
    // The matching position in the previous layer and, for every third group, the next one.
    return before.filter((_, place) => {
      const own = (index - to) % before.length;
      return place === own || (index % 3 === 0 && place === own + 1);
    });
  });
  return {
    ...large,
    groups: large.groups.map((group, index) => {
      const before = (upstream[index] ?? []).flatMap((position) => large.groups[position] ?? []);
      return {
        ...group,
        downstream_groups: large.groups
          .filter((_, position) => upstream[position]?.includes(index))
          .map(({ name }) => name),
        remaining_upstream_groups:
          group.status === "WAITING"
            ? before.filter(({ status }) => status !== "COMPLETED").map(({ name }) => name)
            : [],
      };
    }),
  };
}
