"use client";

import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import type { WorkflowPriority, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { FindingList } from "./finding-list";
import { freeFor, type QueueFacts, queueFindings } from "./queue-findings";
import { useQueueFacts } from "./use-queue-facts";

const PRIORITY_NAMES: Readonly<Record<WorkflowPriority, string>> = {
  HIGH: "High",
  NORMAL: "Normal",
  LOW: "Low",
};

/** Why a queued workflow has not started: what it requires, what its pool has free, and what to do. */
export function QueueDiagnosis({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { facts, elsewhere, error, retrying, retry } = useQueueFacts(workflow);
  if (workflow.pool === undefined) return null;
  return (
    <section
      aria-label="Why it is not running"
      className="@container flex flex-col gap-3 rounded-lg border border-border p-4 text-sm"
    >
      <h2 className="font-semibold">Why isn’t it running?</h2>
      {facts !== undefined ? (
        <>
          <FindingList title="Blocked by" items={queueFindings(facts)} />
          <Room facts={facts} />
          <FindingList title="What you can do" items={stepsOf(facts, elsewhere)} />
        </>
      ) : error !== null ? (
        <ErrorState
          title="Could not load the pool"
          error={error}
          onRetry={retry}
          retrying={retrying}
          className="py-4"
        />
      ) : (
        <LoadingRegion label="Loading pool">
          <Skeleton className="h-64 w-full rounded-md" />
        </LoadingRegion>
      )}
    </section>
  );
}

/** Required and available capacity. */
function Room({ facts: { pool, priority, needs, ahead } }: { facts: QueueFacts }) {
  const { total_usage, total_capacity, quota_used, quota_limit } = pool.resource_usage;
  return (
    <div className="grid gap-x-8 gap-y-3 @2xl:grid-cols-2">
      <dl className="tabular grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 self-start">
        <dt className="text-text-muted">Required</dt>
        <dd>
          {formatCount(needs.gpus, "GPU")} in {formatCount(needs.tasks, "task")}
        </dd>
        <dt className="text-text-muted">Available at {PRIORITY_NAMES[priority]} priority</dt>
        <dd>{formatCount(freeFor(pool, priority), "GPU")}</dd>
        <dt className="text-text-muted">Queue position</dt>
        <dd>{formatNumber(ahead + 1)}</dd>
      </dl>
      <div className="flex flex-col gap-2.5">
        <Progress
          label={`GPUs in use in ${pool.name}`}
          value={Math.min(total_usage, total_capacity)}
          max={Math.max(1, total_capacity)}
          valueText={`${formatNumber(total_usage)} of ${formatNumber(total_capacity)}`}
          tone={total_usage >= total_capacity ? "danger" : "info"}
        />
        {quota_limit >= 0 && (
          <Progress
            label="Quota in use"
            value={Math.min(quota_used, quota_limit)}
            max={Math.max(1, quota_limit)}
            valueText={`${formatNumber(quota_used)} of ${formatNumber(quota_limit)}`}
            tone={quota_used >= quota_limit ? "danger" : "info"}
          />
        )}
      </div>
    </div>
  );
}

function stepsOf(
  { pool, needs, priority }: QueueFacts,
  elsewhere: ReturnType<typeof useQueueFacts>["elsewhere"],
): string[] {
  const steps: string[] = [];
  if (elsewhere.length > 0) {
    const named = elsewhere.map(({ pool: other, free }) => `${other.name} (${formatNumber(free)} free)`);
    steps.push(`Resubmit to a pool with capacity now: ${named.join(", ")}.`);
  }
  if ((needs.largestGroup?.gpus ?? 0) > pool.resource_usage.total_capacity) {
    // Neither waiting nor another priority helps.
    return [...steps, "Cancel it and request fewer GPUs in the spec."];
  }
  if (priority === "LOW")
    steps.push("Resubmit with NORMAL priority: it then uses the quota and is not preempted.");
  else if (freeFor(pool, "LOW") >= needs.gpus && freeFor(pool, priority) < needs.gpus) {
    steps.push("Resubmit with LOW priority: it can use spare GPUs outside the quota, but may be preempted.");
  }
  steps.push("Or wait: it starts automatically.");
  return steps;
}
