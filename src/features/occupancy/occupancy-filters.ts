import type { QueryClient } from "@tanstack/react-query";
import { priorityPresentation } from "@/components/status/priority-badge";
import { presentedOptions } from "@/components/status/status-filters";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { UNFINISHED_STATUSES } from "@/components/status/unfinished-statuses";
import { isApiError } from "@/lib/api/api-error";
import { getListOccupancyQueryOptions } from "@/lib/api/generated";
import { OccupancyColumn, WorkflowPriority } from "@/lib/api/generated.schemas";
import type { AsyncFilterField, FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";

/** Platforms at most; there are about ten. */
const MOST_PLATFORMS = 100;

/** Loads the platforms with unfinished tasks. */
function platformOptions(client: QueryClient): AsyncFilterField["loadOptions"] {
  return async () => {
    try {
      const { entries, total } = await client.fetchQuery(
        getListOccupancyQueryOptions({
          group_by: OccupancyColumn.platform,
          statuses: [...UNFINISHED_STATUSES],
          limit: MOST_PLATFORMS,
        }),
      );
      const options = entries.map(({ key }) => ({ value: key, label: key }));
      return {
        options: options.toSorted((one, other) => (one.value < other.value ? -1 : 1)),
        hasMore: total > entries.length,
      };
    } catch (error) {
      throw isApiError(error) ? new Error(error.detail, { cause: error }) : error;
    }
  };
}

/** Filters of the screen. Their keys appear in URLs, and are those of the list of tasks where that has them. */
export function occupancyFilterFields(namesOf: NameOptions, client: QueryClient): readonly FilterField[] {
  return [
    { kind: "async", key: "pool", label: "Pool", hint: "Where it runs", loadOptions: namesOf("pool") },
    { kind: "async", key: "user", label: "User", hint: "Who submitted it", loadOptions: namesOf("user") },
    {
      kind: "enum",
      key: "priority",
      label: "Priority",
      hint: "High, normal, or low",
      options: presentedOptions(Object.values(WorkflowPriority), priorityPresentation),
    },
    {
      kind: "async",
      key: "platform",
      label: "Platform",
      hint: "Type of node",
      loadOptions: platformOptions(client),
      // Platforms without tasks are not suggested.
      incomplete: true,
    },
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Initializing and running by default",
      options: presentedOptions(UNFINISHED_STATUSES, taskGroupStatusPresentation),
    },
    { kind: "async", key: "tag", label: "Tag", hint: "Tag of its workflow", loadOptions: namesOf("tag") },
  ];
}
