"use client";

import RotateCwIcon from "lucide-react/icons/rotate-cw";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { ResubmitDialog } from "@/modules/submit/resubmit-panel";
import type { PoolWithRoom } from "./queue-steps";

export interface ResubmitToPoolProps {
  workflow: WorkflowQueryResponse;
  /** At least one. */
  pools: readonly PoolWithRoom[];
}

/** Buttons that open the resubmission with another pool. */
export function ResubmitToPool({ workflow, pools }: ResubmitToPoolProps) {
  const [isOpen, setOpen] = useState(false);
  const [opening, setOpening] = useState<{ pool: string; count: number }>();
  return (
    <>
      Resubmit to a pool with capacity now:
      <span className="mt-1.5 mb-1 flex flex-wrap gap-2">
        {withUniqueKeys(pools, ({ name }) => name).map(([key, { name, free }]) => (
          <Button
            key={key}
            size="small"
            className="h-auto min-h-7 max-w-full py-1 whitespace-normal"
            onClick={() => {
              setOpening({ pool: name, count: (opening?.count ?? 0) + 1 });
              setOpen(true);
            }}
          >
            <RotateCwIcon aria-hidden />
            <span className="min-w-0 text-left wrap-anywhere">
              Resubmit to {name}{" "}
              <span className="tabular font-normal text-text-muted">{formatCount(free, "GPU")} free</span>
            </span>
          </Button>
        ))}
      </span>
      {opening !== undefined && (
        // The key starts each opening with the pool of its button.
        <ResubmitDialog
          key={opening.count}
          workflow={workflow}
          initialPool={opening.pool}
          open={isOpen}
          onOpenChange={setOpen}
        />
      )}
    </>
  );
}
