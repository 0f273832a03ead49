"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { describeExit, findRootFailure, type RootFailure } from "@/components/workflow/root-failure";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { adviceFor } from "./failure-advice";
import { FailureLog } from "./failure-log";
import { FindingList } from "./finding-list";

/** Why a workflow failed: the failure, its log lines, likely causes and what to do. Nothing for one that did not fail. */
export function FailureDiagnosis({ workflow }: { workflow: WorkflowQueryResponse }) {
  const failure = findRootFailure(workflow);
  if (failure === undefined) return null;
  const { group, task, message, exitCode } = failure;
  const { causes, steps } = adviceFor({ status: task?.status ?? group.status, message, exitCode });
  return (
    <section
      aria-label="Why it failed"
      className="@container flex flex-col gap-3 rounded-lg border border-border p-4 text-sm"
    >
      <h2 className="font-semibold">Why did it fail?</h2>
      <FailureMessage workflow={workflow.name} failure={failure} />
      {task?.start_time !== undefined && (
        <FailureLog workflow={workflow.name} group={group.name} task={task} />
      )}
      <div className="grid gap-x-6 gap-y-3 @lg:grid-cols-2">
        <FindingList title="Likely causes" items={causes} />
        <FindingList title="What to do" items={steps} ordered />
      </div>
    </section>
  );
}

function FailureMessage({ workflow, failure }: { workflow: string; failure: RootFailure }) {
  const { group, task, message } = failure;
  const details = [
    describeExit(failure),
    task?.node_name === undefined ? undefined : `on ${task.node_name}`,
    task !== undefined && task.retry_id > 0 ? `attempt ${task.retry_id + 1}` : undefined,
  ].filter((detail) => detail !== undefined);
  return (
    <section
      aria-label="Failure"
      className="flex items-start gap-2 rounded-lg border-l-3 border-danger bg-danger-soft py-2 pr-2 pl-3"
    >
      <div className="min-w-0 flex-1">
        <p className="text-xs font-medium break-words text-danger">
          <Link
            href={workflowHref(workflow, { group: group.name, task: task?.name })}
            className="text-danger"
          >
            {task?.name ?? group.name}
          </Link>
          {details.map((detail) => ` · ${detail}`)}
        </p>
        {message !== undefined && (
          <pre className="mt-0.5 font-mono text-sm break-words whitespace-pre-wrap">{message}</pre>
        )}
      </div>
      {message !== undefined && <CopyButton value={message} label="Copy failure message" />}
    </section>
  );
}
