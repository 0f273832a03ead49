"use client";

import LockIcon from "lucide-react/icons/lock";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { useMemo } from "react";
import { useRefreshInterval } from "@/components/refresh-control/refresh-interval";
import { AddressNotice } from "@/components/states/address-notice";
import { ErrorState } from "@/components/states/error-state";
import { NotFoundState } from "@/components/states/not-found-state";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { ApiError } from "@/lib/api/api-error";
import { useLastListHref } from "@/lib/hrefs/list-search";
import { detailAddressChecks } from "./detail-address-checks";
import { DetailLayout, type DetailLayoutProps } from "./detail-layout";
import { DetailSkeleton } from "./detail-skeleton";
import { useDetailView } from "./use-detail-view";
import { useWorkflowDetail } from "./use-workflow-detail";
import { WorkflowCrumbs } from "./workflow-crumbs";
import { WorkflowHeader } from "./workflow-header";

export interface WorkflowDetailScreenProps {
  /** Decoded, not as it appears in a URL. */
  name: string;
}

/** Detail page of one workflow. */
export function WorkflowDetailScreen({ name }: WorkflowDetailScreenProps) {
  // The key resets page state when the workflow changes.
  return <WorkflowPage key={name} name={name} />;
}

function WorkflowPage({ name }: WorkflowDetailScreenProps) {
  const [interval, setRefreshInterval] = useRefreshInterval("workflow", 10);
  const { workflow, error, updatedAt, refreshing, refresh } = useWorkflowDetail(name, interval);
  const listHref = useLastListHref("/workflows");
  const view = useDetailView();

  if (workflow === undefined) {
    if (error === null) return <DetailSkeleton name={name} />;
    return (
      <div className="flex flex-col px-4 pt-3 md:px-6">
        <WorkflowCrumbs />
        <h1 className="sr-only">{name}</h1>
        {error.status === 404 ? (
          <NotFoundState kind="workflow" name={name} backHref={listHref} backLabel="All workflows" />
        ) : (
          <ErrorState
            title="The workflow could not be loaded"
            error={error}
            onRetry={refresh}
            retrying={refreshing}
          />
        )}
      </div>
    );
  }

  return (
    <div className="relative flex min-h-0 min-w-0 flex-1 flex-col">
      <WorkflowHeader
        workflow={workflow}
        updatedAt={updatedAt}
        live={interval > 0 && !hasEnded(workflow)}
        hint={hasEnded(workflow) ? "Auto-refresh is off: the workflow has ended." : undefined}
        interval={interval}
        onIntervalChange={setRefreshInterval}
        refreshing={refreshing}
        onRefresh={refresh}
      />
      <DetailAddressNotice workflow={workflow} view={view} />
      <DetailLayout workflow={workflow} view={view} />
      {error !== null && (
        <StaleBanner error={error} updatedAt={updatedAt} retrying={refreshing} onRetry={refresh} />
      )}
    </div>
  );
}

/** Names what the page cannot read in its URL. */
function DetailAddressNotice({ workflow: { groups }, view: { group, task } }: DetailLayoutProps) {
  const checks = useMemo(() => detailAddressChecks(groups, group, task), [groups, group, task]);
  return <AddressNotice checks={checks} className="mx-4 mb-2 md:mx-6" />;
}

interface StaleBannerProps {
  error: ApiError;
  /** Time of the data on screen, in milliseconds of the screen's clock. */
  updatedAt: number;
  retrying: boolean;
  onRetry: () => void;
}

/** Warns that the page is out of date. Floats at the bottom, so that it shifts nothing. */
function StaleBanner({ error, updatedAt, retrying, onRetry }: StaleBannerProps) {
  const isForbidden = error.status === 403;
  const Icon = isForbidden ? LockIcon : TriangleAlertIcon;
  return (
    <div className="absolute inset-x-4 bottom-4 z-30 mx-auto flex w-fit max-w-full items-center gap-3 rounded-lg border border-border bg-surface-raised py-2 pr-2 pl-3 text-sm shadow-overlay">
      <Icon aria-hidden className="size-4 shrink-0 text-danger" />
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
      {!isForbidden && (
        <Button size="small" loading={retrying} onClick={onRetry}>
          Retry
        </Button>
      )}
    </div>
  );
}
