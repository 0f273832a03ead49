"use client";

import type { ReactNode } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { Duration, LiveDuration } from "@/components/ui/duration";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import { countTasks, describeCounts, groupTasks } from "@/components/workflow/group-tasks";
import { describeExit, findRootFailure } from "@/components/workflow/root-failure";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import type { GroupQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { CancellationNotice, PolicyWarnings } from "../../detail/workflow-notices";
import { summarizeWorkflow } from "../../detail/workflow-summary";

/** Summary, times, and progress of the groups. */
export function PreviewBody({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { name, groups } = workflow;
  return (
    <div className="flex flex-col gap-4 text-sm">
      <Summary workflow={workflow} />
      <div className="flex flex-col gap-2 empty:hidden">
        <FailureNotice workflow={workflow} />
        <CancellationNotice workflow={workflow} />
        <PolicyWarnings workflow={workflow} />
      </div>
      <Facts workflow={workflow} />
      {groups.length > 0 && (
        <div>
          <h3 className="text-xs font-medium text-text-muted">Groups</h3>
          <ul className="mt-1 flex flex-col divide-y divide-border">
            {withUniqueKeys(groups, (group) => group.name).map(([key, group]) => (
              <GroupLine key={key} workflow={name} group={group} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** A separate component, since it re-renders with the clock. */
function Summary({ workflow }: { workflow: WorkflowQueryResponse }) {
  const now = useNow();
  return <p className="tabular text-pretty break-words">{summarizeWorkflow(workflow, now)}</p>;
}

/** The first failure and its message. */
function FailureNotice({ workflow }: { workflow: WorkflowQueryResponse }) {
  const failure = workflow.status.startsWith("FAILED") ? findRootFailure(workflow) : undefined;
  if (failure === undefined) return null;
  const place = [failure.task?.name ?? failure.group.name, describeExit(failure)].filter(Boolean).join(" · ");
  return (
    <section aria-label="Failure" className="rounded-lg border-l-3 border-danger bg-danger-soft px-3 py-2">
      <p className="text-xs font-medium break-words text-danger">{place}</p>
      {failure.message !== undefined && (
        <pre className="mt-0.5 font-mono text-xs break-words whitespace-pre-wrap text-text">
          {failure.message}
        </pre>
      )}
    </section>
  );
}

function Facts({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { submitted_by: user, pool, submit_time, start_time, end_time, queued_time, duration } = workflow;
  const waits = start_time === undefined && end_time === undefined;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Fact title="User">
        <span className="block truncate" title={user}>
          {user}
        </span>
      </Fact>
      <Fact title="Pool">{pool === undefined ? "–" : <MiddleTruncate text={pool} />}</Fact>
      <Fact title="Submitted">
        <RelativeTime value={submit_time} />
      </Fact>
      <Fact title="Queue time">
        {waits ? <LiveDuration start={submit_time} /> : <Duration seconds={queued_time} />}
      </Fact>
      <Fact title="Started">
        <RelativeTime value={start_time} />
      </Fact>
      <Fact title="Duration">
        {start_time !== undefined && end_time === undefined ? (
          <LiveDuration start={start_time} />
        ) : (
          <Duration seconds={duration} />
        )}
      </Fact>
      {end_time !== undefined && (
        <Fact title="Ended">
          <RelativeTime value={end_time} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-text-muted">{title}</dt>
      <dd className="tabular mt-0.5 min-w-0">{children}</dd>
    </div>
  );
}

function GroupLine({ workflow, group }: { workflow: string; group: GroupQueryResponse }) {
  const counts = countTasks(groupTasks(group));
  return (
    <li className="flex flex-col gap-1.5 py-2">
      <div className="flex items-center justify-between gap-3">
        <Link
          href={workflowHref(workflow, { group: group.name })}
          prefetch={false}
          variant="subtle"
          className="flex min-w-0 font-mono text-xs font-medium"
        >
          <MiddleTruncate text={group.name} />
        </Link>
        <TaskGroupStatusBadge status={group.status} appearance="plain" />
      </div>
      <div className="flex items-center gap-3">
        <TaskCountBar counts={counts} className="w-auto min-w-0 flex-1" />
        <span className="tabular shrink-0 text-xs text-text-muted">{describeCounts(counts)}</span>
      </div>
    </li>
  );
}
