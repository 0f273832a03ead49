"use client";

import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import type { DetailView } from "@/lib/hrefs/workflow-href";
import { FailureDiagnosis } from "../diagnosis/failure-diagnosis";
import { QueueDiagnosis } from "../diagnosis/queue-diagnosis";
import { GroupsSummary } from "./groups-summary";
import { CancellationNotice, PolicyWarnings } from "./workflow-notices";
import { WorkflowOverview } from "./workflow-overview";
import { summarizeWorkflow } from "./workflow-summary";

export interface OverviewTabProps {
  workflow: WorkflowQueryResponse;
  onOpen: (view: DetailView) => void;
}

/** Summary, cause of a failure or of the wait, policy warnings, timeline, facts, and groups. */
export function OverviewTab({ workflow, onOpen }: OverviewTabProps) {
  const { status } = workflow;
  const isQueued = status === "PENDING" || status === "WAITING";
  const hasFailed = status.startsWith("FAILED") && status !== "FAILED_CANCELED";
  return (
    <div className="flex flex-col gap-4 p-4">
      <Summary workflow={workflow} />
      <CancellationNotice workflow={workflow} />
      {isQueued && <QueueDiagnosis workflow={workflow} />}
      {hasFailed && <FailureDiagnosis workflow={workflow} />}
      <PolicyWarnings workflow={workflow} />
      <WorkflowOverview workflow={workflow} />
      <GroupsSummary workflow={workflow} onOpen={onOpen} />
    </div>
  );
}

/** A separate component, since it re-renders with the clock. */
function Summary({ workflow }: { workflow: WorkflowQueryResponse }) {
  return (
    <p className="tabular max-w-3xl text-base text-pretty break-words">
      {summarizeWorkflow(workflow, useNow())}
    </p>
  );
}
