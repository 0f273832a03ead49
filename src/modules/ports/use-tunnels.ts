"use client";

import { useQueryClient } from "@tanstack/react-query";
import {
  getListPortForwardsQueryKey,
  useClosePortForward,
  useCreatePortForward,
  useListPortForwards,
} from "@/lib/api/generated";
import type { PortForwardSession } from "@/lib/api/generated.schemas";

/** Refetch interval while tunnels connect, in milliseconds. Later they are refreshed with their workflow. */
const CONNECTING_INTERVAL = 1_000;
/** Maximum number of tunnels to list. */
const LIMIT = 200;

function intervalFor(tunnels: readonly PortForwardSession[]): number | false {
  return tunnels.some(({ status }) => status === "CONNECTING") ? CONNECTING_INTERVAL : false;
}

/** Tunnels of a workflow, refetched while they connect. */
export function useTunnels(workflow: string) {
  const params = { limit: LIMIT };
  const queryKey = getListPortForwardsQueryKey(workflow, params);
  return useListPortForwards(workflow, params, {
    query: {
      queryKey,
      refetchInterval: ({ state }) => intervalFor(state.data?.entries ?? []),
    },
  });
}

/** Opens and closes tunnels of a workflow, and refreshes the list. */
export function useTunnelActions(workflow: string) {
  const client = useQueryClient();
  const refresh = () =>
    client.invalidateQueries({ queryKey: getListPortForwardsQueryKey(workflow, { limit: LIMIT }) });
  const opening = useCreatePortForward({ mutation: { onSettled: refresh } });
  const closing = useClosePortForward({ mutation: { onSettled: refresh } });
  return { opening, closing };
}
