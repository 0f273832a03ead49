import { priorityPresentation } from "@/components/status/priority-badge";
import { Progress } from "@/components/ui/progress";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { freeFor, isSchedulable, type QueueFacts } from "./queue-findings";

/** Required and available capacity. */
export function QueueCapacity({ facts: { pool, priority, needs, ahead } }: { facts: QueueFacts }) {
  return (
    <div className="grid gap-x-8 gap-y-3 @2xl:grid-cols-2">
      <dl className="tabular grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 self-start">
        <dt className="text-text-muted">Required</dt>
        <dd>
          {formatCount(needs.gpus, "GPU")} in {formatCount(needs.tasks, "task")}
        </dd>
        <dt className="text-text-muted">Available at {priorityPresentation[priority].label} priority</dt>
        <dd>{formatCount(freeFor(pool, priority), "GPU")}</dd>
        <dt className="text-text-muted">Queue position</dt>
        <dd>{formatNumber(ahead + 1)}</dd>
      </dl>
      {isSchedulable(pool) && <Usage pool={pool} />}
    </div>
  );
}

/** GPUs and quota in use; not all services report what is used outside workflows. */
function Usage({ pool }: { pool: PoolResourceUsage }) {
  const { total_usage, total_non_workflow_usage: outside = 0, total_capacity } = pool.resource_usage;
  const { quota_used, quota_limit } = pool.resource_usage;
  const used = total_usage + outside;
  return (
    <div className="flex flex-col gap-2.5">
      <Progress
        label={`GPUs in use in ${pool.name}`}
        value={Math.min(used, total_capacity)}
        max={Math.max(1, total_capacity)}
        valueText={`${formatNumber(used)} of ${formatNumber(total_capacity)}`}
        tone={used >= total_capacity ? "danger" : "info"}
      />
      {outside > 0 && (
        <p className="tabular -mt-1 text-xs text-text-muted">
          {formatNumber(outside)} used outside workflows
        </p>
      )}
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
  );
}
