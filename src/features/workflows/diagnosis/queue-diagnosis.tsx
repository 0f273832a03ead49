"use client";

import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { Skeleton } from "@/components/ui/skeleton";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { distinct } from "@/lib/list/unique-keys";
import { FindingList } from "./finding-list";
import { QueueCapacity } from "./queue-capacity";
import { isSchedulable, neverFits, type QueueFacts, queueFindings } from "./queue-findings";
import { queueSteps } from "./queue-steps";
import { ResubmitToPool } from "./resubmit-to-pool";
import { useQueueFacts } from "./use-queue-facts";

/** Why a queued workflow has not started: what it requires, what its pool has free, and what to do. */
export function QueueDiagnosis({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { facts, otherPools, error, retrying, retry } = useQueueFacts(workflow);
  if (workflow.pool === undefined) return null;
  return (
    <section
      aria-label="Why it is not running"
      className="@container flex flex-col gap-3 rounded-lg border border-border p-4 text-sm"
    >
      <h2 className="font-semibold">Why isn’t it running?</h2>
      {facts !== undefined ? (
        <>
          <Blockers facts={facts} />
          <QueueCapacity facts={facts} />
          <FindingList
            title="What you can do"
            items={[
              ...(otherPools.length > 0
                ? [<ResubmitToPool key="pools" workflow={workflow} pools={otherPools} />]
                : []),
              ...queueSteps(facts, otherPools.length > 0),
            ]}
          />
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

/** The main blocker on its own, the others below it. */
function Blockers({ facts }: { facts: QueueFacts }) {
  const [first, ...others] = queueFindings(facts);
  const isDown = !isSchedulable(facts.pool) || neverFits(facts);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-xs text-text-muted">Blocked by</h3>
      <p
        className={cn(
          "rounded-lg border-l-3 px-3 py-2 font-medium text-pretty break-words",
          first === undefined
            ? "border-border-strong bg-neutral-soft"
            : isDown
              ? "border-danger bg-danger-soft"
              : "border-warning bg-warning-soft",
        )}
      >
        {first ?? "Nothing: it is next, and should start in the next scheduling cycle."}
      </p>
      {others.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {distinct(others).map((finding) => (
            <li key={finding} className="text-pretty">
              {finding}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
