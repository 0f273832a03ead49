"use client";

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { isApiError } from "@/lib/api/api-error";
import { getGetResourceMapQueryKey, getResourceMap } from "@/lib/api/generated";
import { type NodeGroupKey, NodeMapLevel, type ResourceMap } from "@/lib/api/generated.schemas";
import type { NodeFilters } from "../node-queries";
import { MOST_MAPPED } from "./map-limits";

/** A map, with what its groups are. */
export interface GroupedMap extends ResourceMap {
  readonly groupBy: NodeGroupKey;
}

/**
 * The nodes that match, one by one if there are few enough, otherwise as groups. The map before stays until it arrives.
 * @param total nodes that match; nothing is requested while it is unknown
 */
export function useNodesMap(filters: NodeFilters, groupBy: NodeGroupKey, total: number | undefined) {
  const level = (total ?? 0) > MOST_MAPPED ? NodeMapLevel.group : NodeMapLevel.node;
  const parameters = { ...filters, group_by: groupBy, level };
  return useQuery<GroupedMap>({
    queryKey: getGetResourceMapQueryKey(parameters),
    queryFn:
      total === undefined
        ? skipToken
        : async ({ signal }) => {
            const map = await getResourceMap(parameters, { signal }).catch((error) => {
              // There have come more nodes since they were counted.
              if (level === NodeMapLevel.node && isApiError(error) && error.status === 422) {
                return getResourceMap({ ...parameters, level: NodeMapLevel.group }, { signal });
              }
              throw error;
            });
            return { ...map, groupBy };
          },
    placeholderData: keepPreviousData,
  });
}
