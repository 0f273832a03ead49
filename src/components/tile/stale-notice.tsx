import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { cn } from "@/lib/class-names";
import { formatExactTime } from "@/lib/format/time";
import { Button } from "../ui/button";
import type { TileState } from "./use-tile";

export interface StaleNoticeProps {
  state: Pick<TileState<unknown>, "updatedAt" | "error" | "retry" | "retrying">;
  className?: string;
}

/** Says that values are old, since when, and why. There is no retry of what the user may not see. */
export function StaleNotice({ state: { updatedAt, error, retry, retrying }, className }: StaleNoticeProps) {
  return (
    <div
      role="alert"
      className={cn(
        "flex items-center gap-2 rounded-md bg-warning-soft px-2 py-1 text-xs text-warning",
        className,
      )}
    >
      <TriangleAlertIcon aria-hidden className="size-3.5 shrink-0" />
      <span className="min-w-0 flex-1 text-pretty">
        As of <span className="tabular">{formatExactTime(updatedAt)}</span>. The last refresh failed:{" "}
        {error?.detail ?? error?.message}
      </span>
      {error?.status !== 403 && (
        <Button size="small" loading={retrying} onClick={retry}>
          Retry
        </Button>
      )}
    </div>
  );
}
