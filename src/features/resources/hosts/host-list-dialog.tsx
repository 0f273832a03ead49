"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import CopyIcon from "lucide-react/icons/clipboard-list";
import { useMemo, useState } from "react";
import { ErrorState } from "@/components/states/error-state";
import { CopyButton } from "@/components/ui/copy-button";
import { CopyableCode } from "@/components/ui/copyable-code";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { getResourceMap } from "@/lib/api/generated";
import { NodeMapLevel } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { MOST_MAPPED } from "../map/map-limits";
import { type NodeFilters, nodesKey } from "../node-queries";
import { hostRanges } from "./host-ranges";

export interface HostListProps {
  /** Filters of the list. */
  filters: NodeFilters;
  /** Nodes that match; undefined while unknown. */
  total: number | undefined;
  isFiltered: boolean;
}

/** Opens the names of the matching nodes, to copy. */
export function HostListButton(props: HostListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Copy host list"
        variant="secondary"
        disabled={!props.total}
        onClick={() => setOpen(true)}
      >
        <CopyIcon aria-hidden />
      </IconButton>
      <HostListDialog {...props} open={isOpen} onOpenChange={setOpen} />
    </>
  );
}

export interface HostListDialogProps extends HostListProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Names of all matching nodes in range form, by one request. */
export function HostListDialog({ filters, total = 0, isFiltered, open, onOpenChange }: HostListDialogProps) {
  const isTooMany = total > MOST_MAPPED;
  const parameters = { ...filters, level: NodeMapLevel.node };
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: nodesKey("hosts", filters),
    queryFn: open && !isTooMany ? ({ signal }) => getResourceMap(parameters, { signal }) : skipToken,
  });
  const names = useMemo(() => data?.nodes?.map(({ hostname }) => hostname), [data]);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Host list">
        {isTooMany ? (
          <p>
            {formatCount(total, "node")} {isFiltered ? "match the filter" : "are listed"}; a host list holds
            up to {formatNumber(MOST_MAPPED)}. Filter by pool, status or place, or export CSV.
          </p>
        ) : names !== undefined ? (
          <>
            <p className="mb-2">
              {formatCount(names.length, "node")}
              {isFiltered && " that match the filter"}, as ranges for cluster tools.
            </p>
            <CopyableCode code={hostRanges(names)} label="Copy ranges" />
            <p className="mt-3 flex items-center gap-1 text-text-muted">
              Or one name a line <CopyButton value={() => names.join("\n")} label="Copy names" />
            </p>
          </>
        ) : error !== null ? (
          <ErrorState
            title="The names could not be loaded"
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <>
            <Skeleton className="mb-2 h-5 w-60" />
            <Skeleton className="h-9 w-full" />
          </>
        )}
      </DialogContent>
    </Dialog>
  );
}
