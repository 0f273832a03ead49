import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import type { TileState } from "@/components/tile/use-tile";
import { Button } from "@/components/ui/button";
import { formatExactTime } from "@/lib/format/time";

/** Says that a pool's values are old, since when, and why. */
export function StaleNotice({
  state: { updatedAt, error, retry, retrying },
}: {
  state: Pick<TileState<unknown>, "updatedAt" | "error" | "retry" | "retrying">;
}) {
  return (
    <div
      role="alert"
      className="mb-3 flex items-center gap-2 rounded-md bg-warning-soft px-2.5 py-1.5 text-sm text-warning"
    >
      <TriangleAlertIcon aria-hidden className="size-4 shrink-0" />
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
