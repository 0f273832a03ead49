"use client";

import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import type { GroupQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { DetailView } from "@/lib/hrefs/workflow-href";
import { withUniqueKeys } from "@/lib/list/unique-keys";

export interface GroupNeighborsProps {
  workflow: WorkflowQueryResponse;
  group: GroupQueryResponse;
  onOpen: (view: DetailView) => void;
}

/** Upstream and downstream groups, each with a button that opens its panel. */
export function GroupNeighbors({ workflow: { groups }, group, onOpen }: GroupNeighborsProps) {
  const upstream = groups.filter(({ downstream_groups }) => downstream_groups?.includes(group.name));
  const downstream = groups.filter(({ name }) => group.downstream_groups?.includes(name));
  if (upstream.length + downstream.length === 0) return null;
  return (
    <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
      <Neighbors title="Upstream" groups={upstream} onOpen={onOpen} />
      <Neighbors title="Downstream" groups={downstream} onOpen={onOpen} />
    </dl>
  );
}

interface NeighborsProps extends Pick<GroupNeighborsProps, "onOpen"> {
  title: string;
  groups: readonly GroupQueryResponse[];
}

function Neighbors({ title, groups, onOpen }: NeighborsProps) {
  if (groups.length === 0) return null;
  return (
    <>
      <dt className="text-xs text-text-muted">{title}</dt>
      <dd className="flex min-w-0 flex-wrap gap-1.5">
        {withUniqueKeys(groups, ({ name }) => name).map(([key, { name, status }]) => (
          <button
            key={key}
            type="button"
            onClick={() => onOpen({ group: name })}
            className="flex min-w-0 cursor-pointer items-center gap-2 rounded-full border border-border px-2.5 py-0.5 text-xs hover:bg-surface-hover"
          >
            <MiddleTruncate text={name} />
            <TaskGroupStatusBadge status={status} appearance="plain" className="text-text-muted" />
          </button>
        ))}
      </dd>
    </>
  );
}
