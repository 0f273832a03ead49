"use client";

import ChevronDownIcon from "lucide-react/icons/chevron-down";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { useState } from "react";
import { cn } from "@/lib/class-names";
import { Button } from "../ui/button";
import { buttonVariants } from "../ui/button-variants";
import { Menu, MenuContent, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "../ui/menu";
import { RelativeTime } from "../ui/relative-time";
import { VisuallyHidden } from "../ui/visually-hidden";
import { intervalLabel, intervalWords, REFRESH_INTERVALS, type RefreshInterval } from "./refresh-interval";

export interface RefreshControlProps {
  /** Time of the data on screen, in milliseconds of the screen's clock; undefined without data. */
  updatedAt: number | undefined;
  /** A manual refresh is in flight; automatic ones may be hidden. */
  refreshing: boolean;
  /** Resolves to whether it succeeded. */
  onRefresh: () => Promise<boolean>;
  /** Seconds; selectable together with `onIntervalChange`. */
  interval?: RefreshInterval;
  onIntervalChange?: (interval: RefreshInterval) => void;
  /** Whether auto-refresh is active. Defaults to whether an interval is selected. */
  live?: boolean;
  /** Explains the refresh state on hover. */
  hint?: string;
  /** Message of the failed last refresh; the data on screen is older. */
  failure?: string;
  /** Classes of all but a failure, to hide them where a menu replaces them. */
  restClassName?: string;
  className?: string;
}

/** Age of the data, a refresh button, and the auto-refresh interval. */
export function RefreshControl({
  updatedAt,
  refreshing,
  onRefresh,
  interval,
  onIntervalChange,
  live = interval !== undefined && interval > 0,
  hint = defaultHint(interval),
  failure,
  restClassName,
  className,
}: RefreshControlProps) {
  const { announcement, refresh } = useAnnouncedRefresh(onRefresh);
  const hasChoice = interval !== undefined && onIntervalChange !== undefined;
  return (
    <div className={cn("relative flex min-w-0 items-center gap-2.5", className)}>
      {failure !== undefined ? (
        <span
          role="alert"
          title={failure}
          className="tabular inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-danger"
        >
          <TriangleAlertIcon aria-hidden className="size-3.5" />
          <span>
            Refresh failed
            {updatedAt !== undefined && (
              <span className="max-sm:hidden">
                , updated <RelativeTime value={updatedAt} />
              </span>
            )}
          </span>
        </span>
      ) : (
        updatedAt !== undefined && (
          <span
            title={hint}
            className={cn(
              "tabular inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-text-muted",
              restClassName,
            )}
          >
            {live && (
              <span
                aria-hidden
                className="size-1.5 rounded-full bg-success forced-color-adjust-none motion-safe:animate-pulse"
              />
            )}
            <span>
              <span className="max-sm:sr-only">Updated </span>
              <RelativeTime value={updatedAt} />
            </span>
          </span>
        )
      )}
      <div className={cn("flex", restClassName)}>
        <Button
          size="small"
          loading={refreshing}
          onClick={() => void refresh()}
          // The next button would cover the right side of the focus ring.
          className={cn("h-8", hasChoice && "rounded-r-none focus-visible:z-10")}
        >
          {!refreshing && <RefreshCwIcon aria-hidden />}
          Refresh
        </Button>
        {hasChoice && <IntervalMenu interval={interval} onIntervalChange={onIntervalChange} />}
      </div>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}

interface IntervalMenuProps {
  interval: RefreshInterval;
  onIntervalChange: (interval: RefreshInterval) => void;
}

function IntervalMenu({ interval, onIntervalChange }: IntervalMenuProps) {
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Auto-refresh: ${intervalLabel(interval)}`}
        className={cn(buttonVariants({ size: "small" }), "-ml-px h-8 rounded-l-none px-1.5")}
      >
        {/* As wide as the longest label, so that nothing shifts. */}
        <span className="tabular min-w-8 text-center">{intervalLabel(interval)}</span>
        <ChevronDownIcon aria-hidden />
      </MenuTrigger>
      <MenuContent align="end">
        <IntervalItems interval={interval} onIntervalChange={onIntervalChange} />
      </MenuContent>
    </Menu>
  );
}

/** The auto-refresh intervals as items of a menu. */
export function IntervalItems({ interval, onIntervalChange }: IntervalMenuProps) {
  return (
    <MenuRadioGroup value={interval} onValueChange={(next: RefreshInterval) => onIntervalChange(next)}>
      <MenuLabel>Auto-refresh</MenuLabel>
      {REFRESH_INTERVALS.map((choice) => (
        <MenuRadioItem key={choice} value={choice} closeOnClick>
          {choice === 0 ? "Off" : `Every ${intervalWords(choice)}`}
        </MenuRadioItem>
      ))}
    </MenuRadioGroup>
  );
}

/** A manual refresh whose success is announced to screen readers. Failures have their own alert. */
export function useAnnouncedRefresh(onRefresh: () => Promise<boolean>) {
  const [announcement, setAnnouncement] = useState("");
  async function refresh() {
    setAnnouncement("");
    if (await onRefresh()) setAnnouncement("Refreshed");
  }
  return { announcement, refresh };
}

function defaultHint(interval: RefreshInterval | undefined): string {
  if (interval === undefined || interval === 0) return "Auto-refresh is off.";
  return `Refreshes every ${intervalWords(interval)} while this tab is visible.`;
}
