"use client";

import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { FindingList } from "./finding-list";
import { freeFor, type QueueFacts, queueFindings } from "./queue-findings";
import { useQueueFacts } from "./use-queue-facts";

/** Why a queued run does not start: what it needs beside what its pool has free, its place, and what can be done. */
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
          <FindingList title="What is in its way" items={queueFindings(facts)} />
          <Room facts={facts} />
          <FindingList title="What can be done" items={stepsOf(facts, elsewhere)} />
        </>
      ) : error !== null ? (
        <ErrorState
          title="Its pool could not be looked at"
          error={error}
          onRetry={retry}
          retrying={retrying}
          className="py-4"
        />
      ) : (
        <LoadingRegion label="Looking at its pool">
          <Skeleton className="h-64 w-full rounded-md" />
        </LoadingRegion>
      )}
    </section>
  );
}

/** What it needs, beside what there is. */
function Room({ facts: { pool, priority, needs, ahead } }: { facts: QueueFacts }) {
  const { total_usage, total_capacity, quota_used, quota_limit } = pool.resource_usage;
  return (
    <div className="grid gap-x-8 gap-y-3 @2xl:grid-cols-2">
      <dl className="tabular grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 self-start">
        <dt className="text-text-muted">It needs at once</dt>
        <dd>
          {formatCount(needs.gpus, "GPU")} in {formatCount(needs.tasks, "task")}
        </dd>
        <dt className="text-text-muted">Free for {priority} runs</dt>
        <dd>{formatCount(freeFor(pool, priority), "GPU")}</dd>
        <dt className="text-text-muted">Place in the queue</dt>
        <dd>{formatNumber(ahead + 1)}</dd>
      </dl>
      <div className="flex flex-col gap-2.5">
        <Progress
          label={`GPUs of ${pool.name} in use`}
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
    steps.push(`Resubmit it to a pool that has room now: ${named.join(", ")}.`);
  }
  if ((needs.largestGroup?.gpus ?? 0) > pool.resource_usage.total_capacity) {
    // Waiting helps as little as another priority does.
    return [...steps, "Cancel it, and ask for fewer GPUs in the spec."];
  }
  if (priority === "LOW")
    steps.push("Resubmit it with NORMAL priority: it then uses the quota, and is not preempted.");
  else if (freeFor(pool, "LOW") >= needs.gpus && freeFor(pool, priority) < needs.gpus) {
    steps.push(
      "Resubmit it with LOW priority: it can use spare GPUs beside the quota, but may be preempted.",
    );
  }
  steps.push("Wait: it starts by itself when runs before it end.");
  return steps;
}
