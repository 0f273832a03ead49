"use client";

import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApiError } from "@/lib/api/api-error";

export interface StaleBannerProps {
  error: ApiError;
  /** Time of the data on screen, in milliseconds of the screen's clock. */
  updatedAt: number;
  retrying: boolean;
  onRetry: () => void;
}

/** Warns that the page is out of date. Floats at the bottom, so that it shifts nothing. */
export function StaleBanner({ error, updatedAt, retrying, onRetry }: StaleBannerProps) {
  return (
    <div className="absolute inset-x-4 bottom-4 z-30 mx-auto flex w-fit max-w-full items-center gap-3 rounded-lg border border-border bg-surface-raised py-2 pr-2 pl-3 text-sm shadow-overlay">
      <TriangleAlertIcon aria-hidden className="size-4 shrink-0 text-danger" />
      <p className="min-w-0 break-words">
        {/* The age is outside, since an alert is announced whenever its text changes. */}
        <span role="alert" title={error.message}>
          <span className="font-medium">Could not refresh.</span>{" "}
          <span className="text-text-muted">{error.detail}</span>
        </span>{" "}
        <span className="text-text-muted">
          Showing data from <RelativeTime value={updatedAt} />.
        </span>
      </p>
      <Button size="small" loading={retrying} onClick={onRetry}>
        Retry
      </Button>
    </div>
  );
}
