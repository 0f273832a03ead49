"use client";

import { ErrorState } from "@/components/states/error-state";
import { NotFoundState } from "@/components/states/not-found-state";
import { hasEnded } from "../shared/workflow-state";
import { DetailSkeleton } from "./detail-skeleton";
import { useWorkflowListHref } from "./list-links";
import { StaleBanner } from "./stale-banner";
import { TaskSection } from "./task-tree/task-section";
import { useWorkflowDetail } from "./use-workflow-detail";
import { WorkflowCrumbs } from "./workflow-crumbs";
import { WorkflowHeader } from "./workflow-header";
import { WorkflowNotices } from "./workflow-notices";
import { WorkflowOverview } from "./workflow-overview";

export interface WorkflowDetailScreenProps {
  /** As the API knows it, not as it stands in an address. */
  name: string;
}

/** All there is to know of one workflow. */
export function WorkflowDetailScreen({ name }: WorkflowDetailScreenProps) {
  // Another workflow is another page: nothing that was opened or has failed is taken along.
  return <WorkflowPage key={name} name={name} />;
}

function WorkflowPage({ name }: WorkflowDetailScreenProps) {
  const { workflow, error, updatedAt, refreshing, refresh } = useWorkflowDetail(name);
  const listHref = useWorkflowListHref();

  if (workflow === undefined) {
    return (
      <div className="flex flex-col px-4 pt-4 md:px-6">
        <WorkflowCrumbs name={name} />
        {error !== null && <h1 className="sr-only">{name}</h1>}
        {error === null ? (
          <DetailSkeleton name={name} />
        ) : error.status === 404 ? (
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
    <div className="flex min-w-0 flex-col gap-4 px-4 pt-4 pb-8 md:px-6">
      <WorkflowHeader
        workflow={workflow}
        updatedAt={updatedAt}
        live={!hasEnded(workflow)}
        refreshing={refreshing}
        onRefresh={refresh}
      />
      <WorkflowNotices workflow={workflow} />
      <WorkflowOverview workflow={workflow} />
      <TaskSection workflow={workflow} />
      {error !== null && (
        <StaleBanner error={error} updatedAt={updatedAt} retrying={refreshing} onRetry={refresh} />
      )}
    </div>
  );
}
