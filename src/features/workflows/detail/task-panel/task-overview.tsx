"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { Skeleton } from "@/components/ui/skeleton";
import { describeExit } from "@/components/workflow/root-failure";
import { useGetTask } from "@/lib/api/generated";
import type { TaskDetail, TaskQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount } from "@/lib/format/number";
import { StageTimeline } from "../stage-timeline";

export interface TaskOverviewProps {
  /** Name of the workflow. */
  workflow: string;
  attempt: TaskQueryResponse;
}

/** Outcome, stages, node, and configuration of an attempt. */
export function TaskOverview({ workflow, attempt }: TaskOverviewProps) {
  const detail = useGetTask(workflow, attempt.name, { retry_id: attempt.retry_id });
  // The field may hold any text; link only to URLs.
  const dashboard = /^https?:/.test(attempt.dashboard_url ?? "") ? attempt.dashboard_url : undefined;
  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-text-muted">{taskGroupStatusPresentation[attempt.status].meaning}</p>
      <Failure attempt={attempt} />
      <StageTimeline stages={attempt} />
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(11.25rem,1fr))] gap-x-6 gap-y-3 rounded-lg border border-border px-4 py-3.5 text-sm">
        <CopyableFact title="Node" value={attempt.node_name} />
        <CopyableFact title="Pod" value={attempt.pod_name} />
        <CopyableFact title="Pod IP" value={attempt.pod_ip} />
        <CopyableFact title="UUID" value={attempt.task_uuid} />
        {attempt.exit_code !== undefined && <Fact title="Exit code">{attempt.exit_code}</Fact>}
        {dashboard !== undefined && (
          <Fact title="External links">
            <Link href={dashboard} target="_blank" rel="noreferrer">
              Dashboard
            </Link>
          </Fact>
        )}
      </dl>
      {detail.data !== undefined ? (
        <Recipe detail={detail.data} />
      ) : detail.error !== null ? (
        <ErrorState
          title="Task configuration could not be loaded"
          error={detail.error}
          onRetry={() => void detail.refetch()}
          retrying={detail.isFetching}
        />
      ) : (
        <LoadingRegion label="Loading task configuration">
          <Skeleton className="h-56 w-full rounded-lg" />
        </LoadingRegion>
      )}
    </div>
  );
}

function Failure({ attempt }: { attempt: TaskQueryResponse }) {
  const { failure_message: message, exit_code: exitCode } = attempt;
  if (message === undefined) return null;
  const failed = attempt.status.startsWith("FAILED");
  return (
    <section
      aria-label="Failure"
      className={cn(
        "flex items-start gap-2 rounded-lg border-l-3 py-2 pr-2 pl-3",
        failed ? "border-danger bg-danger-soft" : "border-border-strong bg-neutral-soft",
      )}
    >
      <div className="min-w-0 flex-1">
        {exitCode !== undefined && (
          <p className={cn("text-xs font-medium", failed ? "text-danger" : "text-neutral")}>
            {describeExit({ exitCode, message })}
          </p>
        )}
        <pre className="font-mono text-sm break-words whitespace-pre-wrap">{message}</pre>
      </div>
      <CopyButton value={message} label="Copy failure message" />
    </section>
  );
}

/** Resources, image, command, and environment of the task. */
function Recipe({ detail }: { detail: TaskDetail }) {
  const { image, command, args, env, gpu, cpu, memory, storage } = detail;
  const variables = Object.entries(env);
  const line = [...command, ...args].join(" ");
  return (
    <section
      aria-label="Task configuration"
      className="flex flex-col gap-3 rounded-lg border border-border px-4 py-3.5 text-sm"
    >
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(11.25rem,1fr))] gap-x-6 gap-y-3">
        <Fact title="GPUs">{gpu === 0 ? "None" : formatCount(gpu, "GPU")}</Fact>
        <Fact title="CPU">{formatCount(cpu, "core")}</Fact>
        <Fact title="Memory">{formatBytes(memory)}</Fact>
        <Fact title="Scratch disk">{formatBytes(storage)}</Fact>
      </dl>
      <dl className="flex flex-col gap-3">
        <CopyableFact title="Image" value={image} />
        <div className="min-w-0">
          <dt className="text-xs text-text-muted">Command</dt>
          <dd className="mt-1 flex items-start gap-1">
            <pre className="min-w-0 flex-1 rounded-md bg-surface-sunken px-2.5 py-1.5 font-mono text-xs break-words whitespace-pre-wrap">
              {line}
            </pre>
            <CopyButton value={line} label="Copy command" />
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="text-xs text-text-muted">Environment</dt>
          <dd className="mt-1 min-w-0">
            {variables.length === 0 ? (
              "None"
            ) : (
              <ul className="flex flex-col gap-0.5 font-mono text-xs break-all">
                {variables.map(([name, value]) => (
                  <li key={name}>
                    <span className="text-text-muted">{name}=</span>
                    {value}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function CopyableFact({ title, value }: { title: string; value: string | undefined }) {
  return (
    <Fact title={title}>
      {value === undefined ? (
        <span className="text-text-muted">Not assigned</span>
      ) : (
        <span className="flex min-w-0 items-center gap-1">
          <MiddleTruncate text={value} className="font-mono text-xs" />
          <CopyButton value={value} label={`Copy ${title.toLowerCase()}`} className="-my-1" />
        </span>
      )}
    </Fact>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-text-muted">{title}</dt>
      <dd className="tabular mt-0.5 min-w-0 break-words">{children}</dd>
    </div>
  );
}
