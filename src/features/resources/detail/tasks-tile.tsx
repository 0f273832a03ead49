"use client";

import { useState } from "react";
import { acceptsWork } from "@/components/node/node-status";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Button } from "@/components/ui/button";
import { LiveDuration } from "@/components/ui/duration";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListTaskEntry, NodeDetail, TaskPage } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";
import { taskHref } from "@/lib/hrefs/workflow-href";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { useNodeTasks } from "../node-queries";
import { nodeTasksHref } from "../resource-hrefs";
import type { Deadline } from "./deadline";
import { DrainNotice } from "./drain-notice";
import { useDeadlines } from "./use-deadlines";

/** The tasks on a node; on one that accepts no work, also when each must end. */
export function TasksTile({ node: { hostname, status } }: { node: NodeDetail }) {
  const state = useTile(useNodeTasks(hostname));
  return (
    <Tile title="Tasks on this node" href={nodeTasksHref(hostname)} state={state} height={96}>
      {(page) =>
        acceptsWork(status) ? (
          <Tasks page={page} hostname={hostname} />
        ) : (
          <LeavingTasks page={page} hostname={hostname} />
        )
      }
    </Tile>
  );
}

interface TasksProps {
  page: TaskPage;
  hostname: string;
  /** By workflow; without it none are shown. */
  deadlines?: ReadonlyMap<string, Deadline | undefined>;
}

/** Tasks at first. */
const FEW = 6;

function LeavingTasks({ page, hostname }: TasksProps) {
  const workflows = [...new Set(page.entries.map(({ workflow_id: workflow }) => workflow))];
  const deadlines = useDeadlines(workflows);
  return (
    <>
      <DrainNotice total={page.total} shown={page.entries.length} deadlines={[...deadlines.values()]} />
      {page.total > 0 && <Tasks page={page} hostname={hostname} deadlines={deadlines} />}
    </>
  );
}

function Tasks({ page: { entries, total }, hostname, deadlines }: TasksProps) {
  const [isWhole, setWhole] = useState(false);
  if (total === 0) return <p className="text-sm text-text-muted">No task is on this node.</p>;
  const shown = isWhole ? entries : entries.slice(0, FEW);
  return (
    <>
      <ul className="flex flex-col divide-y divide-border text-sm">
        {withUniqueKeys(shown, ({ workflow_id, task_name }) => `${workflow_id}/${task_name}`).map(
          ([key, task]) => (
            <TaskLine key={key} task={task} deadlines={deadlines} />
          ),
        )}
      </ul>
      {entries.length > FEW && (
        <Button
          size="small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="mt-1 self-start"
        >
          {isWhole ? "Show fewer" : `Show ${formatNumber(entries.length - FEW)} more`}
        </Button>
      )}
      {total > entries.length && (
        <Link href={nodeTasksHref(hostname)} prefetch={false} className="mt-1 self-start text-sm">
          All {formatCount(total, "task")}
        </Link>
      )}
    </>
  );
}

function TaskLine({ task, deadlines }: { task: ListTaskEntry; deadlines: TasksProps["deadlines"] }) {
  const { task_name: name, workflow_id: workflow, user, status, gpu, start_time: start } = task;
  return (
    <li className="flex flex-col gap-1 py-2 first:pt-0">
      <div className="flex min-w-0 items-center justify-between gap-3">
        <Link
          href={taskHref(task)}
          prefetch={false}
          variant="subtle"
          className="flex min-w-0 font-mono text-xs font-medium"
        >
          <MiddleTruncate text={name} keepEnd={6} />
        </Link>
        <span className="flex shrink-0 items-center gap-3 text-xs">
          <span className="tabular">{gpu === 0 ? "no GPUs" : formatCount(gpu, "GPU")}</span>
          <TaskGroupStatusBadge status={status} appearance="plain" />
        </span>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-text-muted">
        <span className="flex max-w-full min-w-0">
          <MiddleTruncate text={workflow} keepEnd={9} />
        </span>
        <Link
          href={listHref("/tasks", { user })}
          prefetch={false}
          variant="muted"
          className="max-w-40 truncate"
        >
          {user}
        </Link>
        {start !== undefined && (
          <span>
            for <LiveDuration start={start} />
          </span>
        )}
        {deadlines !== undefined && <MustEnd deadline={deadlines.get(workflow)} />}
      </div>
    </li>
  );
}

function MustEnd({ deadline }: { deadline: Deadline | undefined }) {
  if (deadline === undefined) return <span>must end …</span>;
  if (deadline === null) return <span>must end: unknown</span>;
  return (
    <span className="text-text">
      must end <RelativeTime value={deadline} />
    </span>
  );
}
