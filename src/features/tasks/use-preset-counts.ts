"use client";

import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { getListTasksQueryOptions } from "@/lib/api/generated";
import type { TaskPage } from "@/lib/api/generated.schemas";
import { statusPresets } from "./task-filters";
import { presetCountRequest, type TaskRequest } from "./task-request";

/** A number, null while it is on its way, undefined where it cannot be told. */
export type PresetCounts = Readonly<Record<string, number | null | undefined>>;

/**
 * How many tasks each status preset would show under the other filters, by its key. They are asked for once the list
 * itself is there; those of the filters before stay until then.
 */
export function usePresetCounts(request: TaskRequest, enabled: boolean): PresetCounts {
  return useQueries({
    queries: statusPresets.map((preset) =>
      getListTasksQueryOptions<TaskPage>(presetCountRequest(request, preset), {
        query: { enabled, placeholderData: keepPreviousData },
      }),
    ),
    combine: (results) =>
      Object.fromEntries(
        results.map(({ data, isError }, place) => [
          statusPresets[place]?.key,
          data?.total ?? (isError ? undefined : null),
        ]),
      ),
  });
}
