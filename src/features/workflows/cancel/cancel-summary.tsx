import CircleSlashIcon from "lucide-react/icons/circle-slash";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { formatCount } from "@/lib/format/number";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import type { CancelResult } from "./cancel-each";

export interface CancelSummaryProps {
  results: readonly CancelResult[];
  /** Number of workflows that had already ended and were not requested. */
  skipped: number;
}

/** Lists the workflows that were not canceled, with reasons. */
export function CancelSummary({ results, skipped }: CancelSummaryProps) {
  const problems = results.filter(({ kind }) => kind !== "canceled");
  return (
    <div role="alert" className="flex flex-col gap-2">
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        aria-label="Not canceled"
        className="flex max-h-72 flex-col divide-y divide-border overflow-y-auto rounded-md border border-border"
      >
        {withUniqueKeys(problems, ({ name }) => name).map(([key, { name, kind, reason }]) => (
          <li key={key} className="flex gap-2 px-3 py-2">
            {kind === "ended" ? (
              <CircleSlashIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-text-muted" />
            ) : (
              <TriangleAlertIcon aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            )}
            <div className="min-w-0">
              <p className="font-mono text-xs break-all">{name}</p>
              <p className="break-words text-text-muted">{reason}</p>
            </div>
          </li>
        ))}
      </ul>
      {skipped > 0 && (
        <p className="text-xs text-text-muted">{formatCount(skipped, "workflow")} skipped (already ended).</p>
      )}
    </div>
  );
}
