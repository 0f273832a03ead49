"use client";

import { useQueryClient } from "@tanstack/react-query";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/shell/page-header";
import { AddressNotice } from "@/components/states/address-notice";
import { useTile } from "@/components/tile/use-tile";
import { CopyButton } from "@/components/ui/copy-button";
import { useLastListHref } from "@/lib/hrefs/list-search";
import { rangeAddressChecks } from "@/modules/gpu-use/use-shown-range";
import { nodesKey, useNode } from "../node-queries";
import { NodeState } from "./node-state";
import { NodeStatusOf } from "./node-status-of";

const ADDRESS_CHECKS = rangeAddressChecks("1d");

export interface NodeScreenProps {
  /** Decoded, not as it appears in a URL. */
  hostname: string;
}

/** Storage key of the page's refresh interval. */
export const NODE_REFRESH_KEY = "node";

/** Page of a node. */
export function NodeScreen({ hostname }: NodeScreenProps) {
  // The key resets page state when the node changes.
  return <NodePage key={hostname} hostname={hostname} />;
}

function NodePage({ hostname }: NodeScreenProps) {
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader
        title={hostname}
        breadcrumbs={<Breadcrumbs items={[{ label: "Resources", href: useLastListHref("/resources") }]} />}
        badge={
          <>
            <CopyButton value={hostname} label="Copy hostname" />
            <NodeStatusOf hostname={hostname} />
          </>
        }
        actions={<NodeRefresh hostname={hostname} />}
        className="border-b border-border"
      />
      <AddressNotice checks={ADDRESS_CHECKS} className="mx-4 mt-2 md:mx-6" />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        aria-label={`Details of ${hostname}`}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2 md:px-6"
      >
        <NodeState hostname={hostname} />
      </section>
    </div>
  );
}

/** Refreshes all that the page shows. */
function NodeRefresh({ hostname }: NodeScreenProps) {
  const client = useQueryClient();
  const { data, error, updatedAt } = useTile(useNode(hostname));
  const control = useRefreshControl(NODE_REFRESH_KEY, {
    async refresh() {
      const queryKey = nodesKey(hostname);
      await client.invalidateQueries({ queryKey });
      const queries = client.getQueryCache().findAll({ queryKey, type: "active" });
      return queries.every(({ state: { status } }) => status === "success");
    },
    updatedAt: data === undefined ? undefined : updatedAt,
    // The page says so itself.
    refreshError: undefined,
    isForbidden: error?.status === 403,
  });
  return <RefreshControl {...control} />;
}
