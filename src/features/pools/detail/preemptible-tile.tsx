"use client";

import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskPage } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { taskHref } from "@/lib/hrefs/workflow-href";
import { preemptibleHref } from "../pool-hrefs";
import { usePreemptibleTasks } from "../pool-queries";

/** Low tasks, which give way to others: those of the oldest workflows first. */
export function PreemptibleTile({ name }: { name: string }) {
  const state = useTile(usePreemptibleTasks(name));
  return (
    <Tile title="Can be preempted" href={preemptibleHref(name)} state={state} height={150}>
      {(page) => <Tasks pool={name} page={page} />}
    </Tile>
  );
}

/** Tasks that are named. */
const MOST_TASKS = 5;

function Tasks({ pool, page: { entries, total } }: { pool: string; page: TaskPage }) {
  if (total === 0) return <p className="text-sm text-text-muted">No Low task runs here.</p>;
  const withGpus = entries.filter(({ gpu }) => gpu > 0).slice(0, MOST_TASKS);
  return (
    <div className="flex flex-1 flex-col gap-1.5 text-sm">
      <ul className="flex flex-col gap-1">
        {withGpus.map((task) => (
          <li key={`${task.workflow_id}/${task.task_name}`} className="flex items-center gap-3">
            <Link
              href={taskHref(task)}
              prefetch={false}
              variant="subtle"
              className="flex min-w-0 flex-1 font-mono text-xs"
            >
              <MiddleTruncate text={`${task.workflow_id}/${task.task_name}`} keepEnd={12} />
            </Link>
            <span className="tabular shrink-0 text-xs">{formatCount(task.gpu, "GPU")}</span>
            <RelativeTime
              value={task.start_time}
              className="w-24 shrink-0 text-end text-xs text-text-muted"
            />
          </li>
        ))}
      </ul>
      {withGpus.length === 0 && <p className="text-text-muted">The oldest Low tasks hold no GPUs.</p>}
      <Link href={preemptibleHref(pool)} prefetch={false} variant="muted" className="mt-auto text-xs">
        {total === 1 ? "1 Low task" : `All ${formatCount(total, "Low task")}`}
      </Link>
    </div>
  );
}
