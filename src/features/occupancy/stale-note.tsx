"use client";

import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import type { ErrorLike } from "@/components/states/error-state";
import type { TileState } from "@/components/tile/use-tile";
import { Button } from "@/components/ui/button";
import { formatExactTime } from "@/lib/format/time";

export interface StaleNoteProps {
  /** Of what is shown. */
  state: Pick<TileState<unknown>, "updatedAt" | "retry" | "retrying">;
  /** Why it could not be refreshed. */
  error: ErrorLike;
}

/** Says that what is shown is old, since when, and why. */
export function StaleNote({ state: { updatedAt, retry, retrying }, error }: StaleNoteProps) {
  return (
    <span
      role="alert"
      title={error.detail ?? error.message}
      className="flex min-w-0 items-center gap-2 rounded-md bg-warning-soft px-2 py-0.5 text-xs text-warning"
    >
      <TriangleAlertIcon aria-hidden className="size-3.5 shrink-0" />
      <span className="min-w-0 truncate">
        As of <span className="tabular">{formatExactTime(updatedAt)}</span>: the last refresh failed
      </span>
      <Button size="small" variant="ghost" className="-my-0.5" loading={retrying} onClick={retry}>
        Retry
      </Button>
    </span>
  );
}
