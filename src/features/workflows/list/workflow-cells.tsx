import { Badge } from "@/components/ui/badge";
import { Duration, LiveDuration } from "@/components/ui/duration";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { emptyValue } from "@/lib/format/empty-value";
import { formatCount, formatNumber } from "@/lib/format/number";
import { distinct } from "@/lib/list/unique-keys";

/** Truncated text with the full text in the title. */
export function Text({ value }: { value: string | undefined }) {
  if (value === undefined || value === "") return <Nothing />;
  return <span title={value}>{value}</span>;
}

/** From start to end; live while the workflow runs. */
export function RunTime({ entry: { start_time, end_time, duration } }: { entry: ListEntry }) {
  if (start_time === undefined) return <Nothing />;
  return end_time === undefined ? <LiveDuration start={start_time} /> : <Duration seconds={duration} />;
}

/** From submission to start, or to the end of a workflow that never started; live while it waits. */
export function QueueTime({
  entry: { submit_time, start_time, end_time, queued_time },
}: {
  entry: ListEntry;
}) {
  const waits = start_time === undefined && end_time === undefined;
  return waits ? <LiveDuration start={submit_time} /> : <Duration seconds={queued_time} />;
}

/** How many tasks have completed: "4/9". */
export function TaskProgress({ entry: { task_count, completed_task_count } }: { entry: ListEntry }) {
  const text = `${formatNumber(completed_task_count)} of ${formatCount(task_count, "task")} completed`;
  return (
    <span className="tabular relative" title={text}>
      <VisuallyHidden>{text}</VisuallyHidden>
      <span aria-hidden>
        {formatNumber(completed_task_count)}
        <span className="text-text-muted">/{formatNumber(task_count)}</span>
      </span>
    </span>
  );
}

/** GPUs of all tasks. Zero is muted. */
export function Gpus({ count }: { count: number }) {
  return <span className={cn("tabular", count === 0 && "text-text-muted")}>{formatNumber(count)}</span>;
}

/** Short texts side by side; the title lists all. */
export function TextPills({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return <Nothing />;
  return (
    <span className="flex min-w-0 items-center gap-1" title={texts.join(", ")}>
      {distinct(texts).map((text) => (
        <Badge key={text} className="min-w-0 shrink-0">
          <span className="truncate">{text}</span>
        </Badge>
      ))}
    </span>
  );
}

function Nothing() {
  return <span className="text-text-muted">{emptyValue}</span>;
}
