import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";
import type { GroupGraph } from "./group-graph";

/**
 * Initially visible group: the first one that failed on its own, else one that is running, else one that is pending,
 * else the first.
 */
export function openingGroup({ groups }: GroupGraph): string | undefined {
  const names = [...groups.keys()];
  const find = (fits: (status: TaskGroupStatus) => boolean) =>
    names.find((name) => {
      const status = groups.get(name)?.group.status;
      return status !== undefined && fits(status);
    });
  const categoryOf = (status: TaskGroupStatus) => taskGroupStatusPresentation[status].category;
  return (
    find(
      (status) =>
        categoryOf(status) === "failed" && status !== "FAILED_UPSTREAM" && status !== "FAILED_CANCELED",
    ) ??
    find((status) => categoryOf(status) === "running") ??
    find((status) => categoryOf(status) === "pending") ??
    names[0]
  );
}
