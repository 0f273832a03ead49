import InfoIcon from "lucide-react/icons/info";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { memo } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Event } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";

/** One event. Memoized because scrolling re-renders the list. */
export const EventRow = memo(function EventRow({ event }: { event: Event }) {
  const { type, reason, message, source, first_timestamp, last_timestamp, count } = event;
  const isWarning = type === "Warning";
  const Icon = isWarning ? TriangleAlertIcon : InfoIcon;
  return (
    <div className="@container border-b border-border py-1.5 pr-3 pl-10 text-sm max-sm:pl-9">
      <div className="flex flex-wrap items-start gap-x-2">
        <Icon
          aria-label={isWarning ? "Warning" : "Info"}
          className={cn("mt-0.5 size-3.5 shrink-0", isWarning ? "text-warning" : "text-text-muted")}
        />
        <p className="min-w-0 flex-1 break-words">
          <span className={cn("font-medium", isWarning && "text-warning")}>{reason}</span>{" "}
          <span className="text-text-muted">{message}</span>
          <span className="block text-xs text-text-muted">
            {source.host === undefined ? source.component : `${source.component} on ${source.host}`}
            {count > 1 && (
              <span className="tabular">
                {" "}
                · {formatNumber(count)} times, last <RelativeTime value={last_timestamp} />
              </span>
            )}
          </span>
        </p>
        <p className="tabular shrink-0 text-xs text-text-muted @max-lg:w-full @max-lg:pl-5.5 @lg:text-right">
          <span className="@lg:block">{formatExactTime(first_timestamp)}</span>
          <span aria-hidden className="@lg:hidden">
            {" · "}
          </span>
          <RelativeTime value={first_timestamp} />
        </p>
      </div>
    </div>
  );
});
