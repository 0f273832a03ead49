"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import { useLayoutEffect, useRef } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { Badge } from "@/components/ui/badge";
import { LiveDuration } from "@/components/ui/duration";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { GroupTask } from "@/components/workflow/group-tasks";
import { cn } from "@/lib/class-names";
import { formatCount } from "@/lib/format/number";
import { rem, useTextScale } from "@/lib/text-scale";
import { NODE_WIDTH, SHOWN_TASKS, TASK_HEIGHT } from "./graph-layout";
import type { GraphGroup } from "./group-graph";

export interface GroupTaskListProps {
  node: GraphGroup;
  selectedTask: string | undefined;
  /** Task with the tree's tab stop, if it is in this group. */
  activeTask: string | undefined;
  focusRequest: number;
}

/** Virtualized list of the tasks of an expanded group. The row with the tab stop is always mounted. */
export function GroupTaskList({ node, selectedTask, activeTask, focusRequest }: GroupTaskListProps) {
  const { tasks, level } = node;
  const list = useRef<HTMLDivElement>(null);
  const scale = useTextScale();
  const rowHeight = TASK_HEIGHT * scale;
  const activeIndex = tasks.findIndex(({ name }) => name === activeTask);
  const rows = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // Known in advance, so that the first render has the rows.
    initialRect: { width: NODE_WIDTH * scale, height: Math.min(tasks.length, SHOWN_TASKS) * rowHeight },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return activeIndex < 0 || shown.includes(activeIndex)
        ? shown
        : [...shown, activeIndex].toSorted((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (activeIndex >= 0 && focusRequest > 0) rows.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, focusRequest, rows]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: groups tree items, not form fields
    <div
      ref={list}
      role="group"
      aria-label={`Tasks of ${node.group.name}`}
      className={cn(
        "relative mb-1 min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-border",
        // React Flow does not zoom over elements with this class.
        tasks.length > SHOWN_TASKS && "nowheel",
      )}
    >
      <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const task = tasks[index];
          if (task === undefined) return null;
          return (
            <TaskRow
              key={index}
              group={node.group.name}
              task={task}
              level={level + 2}
              position={index + 1}
              siblings={tasks.length}
              start={start}
              selected={task.name === selectedTask}
              active={index === activeIndex}
              focusRequest={index === activeIndex ? focusRequest : 0}
            />
          );
        })}
      </div>
    </div>
  );
}

interface TaskRowProps {
  group: string;
  task: GroupTask;
  level: number;
  position: number;
  siblings: number;
  /** Pixels from the top of the list. */
  start: number;
  selected: boolean;
  active: boolean;
  focusRequest: number;
}

function TaskRow({
  group,
  task,
  level,
  position,
  siblings,
  start,
  selected,
  active,
  focusRequest,
}: TaskRowProps) {
  const { name, latest, earlier } = task;
  const { label } = taskGroupStatusPresentation[latest.status];
  const item = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (active && focusRequest > 0) item.current?.focus({ preventScroll: true });
  }, [active, focusRequest]);
  return (
    <div
      ref={item}
      role="treeitem"
      data-group={group}
      data-task={name}
      tabIndex={active ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected}
      title={`${name}: ${label}`}
      className={cn(
        "absolute inset-x-0 flex items-center gap-2 pr-2.5 pl-2.5 text-xs -outline-offset-2 hover:bg-surface-hover",
        selected && "bg-surface-selected font-medium hover:bg-surface-selected",
      )}
      style={{ height: rem(TASK_HEIGHT), top: start }}
    >
      <StatusIcon task={task} />
      <MiddleTruncate text={name} keepEnd={6} className="min-w-0 flex-1" />
      {latest.lead && siblings > 1 && (
        <Badge tone="info" title="Lead task: the group ends when it does." className="h-4 px-1.5">
          Lead
        </Badge>
      )}
      {earlier.length > 0 && (
        <span
          title={formatCount(earlier.length, "retry", "retries")}
          className="tabular relative inline-flex shrink-0 items-center gap-0.5 text-text-muted"
        >
          <RotateCwIcon aria-hidden className="size-3" />
          <span aria-hidden>{earlier.length}</span>
          <VisuallyHidden>{formatCount(earlier.length, "retry", "retries")}</VisuallyHidden>
        </span>
      )}
      <LiveDuration
        start={latest.start_time}
        end={latest.end_time}
        className="w-16 shrink-0 text-right text-text-muted"
      />
    </div>
  );
}

/** Status icon with its label for screen readers. */
function StatusIcon({ task: { latest } }: { task: GroupTask }) {
  return (
    <TaskGroupStatusBadge
      status={latest.status}
      appearance="plain"
      className="relative shrink-0 [&>span]:sr-only"
    />
  );
}
