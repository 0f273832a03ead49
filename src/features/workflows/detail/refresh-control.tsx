"use client";

import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface RefreshControlProps {
  /** Milliseconds of the screen's clock. */
  updatedAt: number;
  /** The page refreshes itself. */
  live: boolean;
  refreshing: boolean;
  onRefresh: () => Promise<boolean>;
}

/** How old the page is, and a button that makes it new. */
export function RefreshControl({ updatedAt, live, refreshing, onRefresh }: RefreshControlProps) {
  const [announcement, setAnnouncement] = useState("");

  async function refresh() {
    setAnnouncement("");
    // A failure comes with an alert of its own.
    if (await onRefresh()) setAnnouncement("Refreshed");
  }

  return (
    <div className="relative flex items-center gap-3">
      <span
        title={
          live ? "Refreshes by itself every 10 seconds." : "It has ended, so it is not refreshed by itself."
        }
        className="tabular inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-text-muted"
      >
        {live && <span aria-hidden className="size-1.5 rounded-full bg-success motion-safe:animate-pulse" />}
        <span>
          Updated <RelativeTime value={updatedAt} />
        </span>
      </span>
      <Button size="small" loading={refreshing} onClick={refresh}>
        {!refreshing && <RefreshCwIcon aria-hidden />}
        Refresh
      </Button>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}
