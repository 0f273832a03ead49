"use client";

import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import { FailureDiagnosis } from "../diagnosis/failure-diagnosis";
import { QueueDiagnosis } from "../diagnosis/queue-diagnosis";
import { WorkflowNotices } from "./workflow-notices";
import { WorkflowOverview } from "./workflow-overview";
import { summarizeWorkflow } from "./workflow-summary";

/** Summary, queue or failure diagnosis, timeline, and facts. */
export function OverviewTab({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { status } = workflow;
  const isQueued = status === "PENDING" || status === "WAITING";
  const hasFailed = status.startsWith("FAILED") && status !== "FAILED_CANCELED";
  return (
    <div className="flex flex-col gap-4 p-4">
      <Summary workflow={workflow} />
      <WorkflowNotices workflow={workflow} />
      {isQueued && <QueueDiagnosis workflow={workflow} />}
      {hasFailed && <FailureDiagnosis workflow={workflow} />}
      <WorkflowOverview workflow={workflow} />
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
