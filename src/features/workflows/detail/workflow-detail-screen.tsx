"use client";

import { useRefreshInterval } from "@/components/refresh-control/refresh-interval";
import { ErrorState } from "@/components/states/error-state";
import { NotFoundState } from "@/components/states/not-found-state";
import { hasEnded } from "@/components/workflow/workflow-state";
import { useWorkflowListHref } from "@/lib/hrefs/workflow-list-href";
import { DetailLayout } from "./detail-layout";
import { DetailSkeleton } from "./detail-skeleton";
import { StaleBanner } from "./stale-banner";
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
  const listHref = useWorkflowListHref();
  const view = useDetailView();

  if (workflow === undefined) {
    if (error === null) return <DetailSkeleton name={name} />;
    return (
      <div className="flex flex-col px-4 pt-3 md:px-6">
        <WorkflowCrumbs name={name} />
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
      <DetailLayout workflow={workflow} view={view} />
      {error !== null && (
        <StaleBanner error={error} updatedAt={updatedAt} retrying={refreshing} onRetry={refresh} />
      )}
    </div>
  );
}
