"use client";

import type { NodeProps } from "@xyflow/react";
import ChevronRightIcon from "lucide-react/icons/chevron-right";
import { memo, useId, useLayoutEffect, useRef } from "react";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import { cn } from "@/lib/class-names";
import { useNow } from "@/lib/clock/clock";
import { formatCount, formatNumber } from "@/lib/format/number";
import { rem } from "@/lib/text-scale";
import { nodeHeight } from "./graph-layout";
import type { GroupCardProps, GroupFlowNode } from "./group-flow";
import { onlyTask } from "./group-graph";
import { formatElapsed, type GroupHint } from "./group-hint";
import { GroupTaskList } from "./group-task-list";
import { statusColor } from "./status-color";

/** React Flow's wrapper of the card, which re-renders only when its own data changes. */
export function GroupNode({ data }: NodeProps<GroupFlowNode>) {
  return <GroupCard {...data} />;
}

/** Top and bottom border of the card, in pixels. */
const BORDERS = 2;

const GroupCard = memo(function GroupCard(props: GroupCardProps) {
  const { node, hint, expanded, selected, active, activeTask, focusRequest, position, siblings } = props;
  const { group, counts, level } = node;
  const { icon: Icon, label, meaning, category } = taskGroupStatusPresentation[group.status];
  const color = statusColor(group.status);
  const neighbors = useId();
  const item = useRef<HTMLDivElement>(null);
  const single = onlyTask(node) !== undefined;
  const expandable = !single && counts.all > 0;

  useLayoutEffect(() => {
    // The graph pans to the item; the browser would scroll the container.
    if (active && focusRequest > 0) item.current?.focus({ preventScroll: true });
  }, [active, focusRequest]);

  return (
    <div
      className={cn(
        "relative flex h-full cursor-pointer flex-col overflow-hidden rounded-lg border border-border-strong/60 bg-surface-raised pl-1 text-sm text-text shadow-raised hover:border-border-strong",
        "has-[>[role=treeitem]:focus-visible]:outline-2 has-[>[role=treeitem]:focus-visible]:outline-offset-2 has-[>[role=treeitem]:focus-visible]:outline-focus",
        selected && "border-accent bg-surface-selected ring-1 ring-accent hover:border-accent",
      )}
    >
      <span
        aria-hidden
        className="absolute inset-y-0 left-0 w-1 forced-color-adjust-none"
        style={{ backgroundColor: color }}
      />
      <div
        ref={item}
        role="treeitem"
        data-group={group.name}
        tabIndex={active ? 0 : -1}
        aria-describedby={neighbors}
        aria-level={level + 1}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-selected={selected}
        aria-expanded={expandable ? expanded : undefined}
        className="relative shrink-0 outline-none"
        style={{ height: `calc(${rem(nodeHeight(node, false))} - ${BORDERS}px)` }}
      >
        <div className="flex h-8 items-center gap-2 pt-1.5 pr-1.5 pl-2.5">
          <span aria-hidden title={meaning} className="flex shrink-0">
            <Icon
              style={{ color }}
              className={cn("size-4", category === "running" && "motion-safe:animate-pulse")}
            />
          </span>
          <span className="min-w-0 flex-1">
            <MiddleTruncate text={group.name} keepEnd={6} className="font-medium" />
          </span>
          {expandable && (
            // For pointers; + and − do the same, and the tree item has the expanded state.
            <button
              type="button"
              data-expands
              tabIndex={-1}
              aria-hidden
              title={expanded ? `Hide tasks in ${group.name}` : `Show tasks in ${group.name}`}
              className="flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-sm text-text-muted hover:bg-surface-hover hover:text-text"
            >
              <ChevronRightIcon className={cn("size-4", expanded && "rotate-90")} />
            </button>
          )}
        </div>
        <div className="flex h-5 items-center pr-2.5 pl-8.5 text-xs text-text-muted">
          {!hint.text.startsWith(label) && <VisuallyHidden>{label}</VisuallyHidden>}
          <span title={hint.since === undefined ? hint.text : undefined} className="min-w-0 truncate">
            {hint.since === undefined ? hint.text : <LiveHint hint={hint} since={hint.since} />}
          </span>
        </div>
        {!single && (
          <div className="tabular flex h-6 items-center gap-2 pr-2.5 pb-1 pl-8.5 text-xs text-text-muted">
            {counts.all > 0 && <TaskCountBar counts={counts} className="min-w-4 shrink" />}
            <span className="min-w-0 shrink-0 truncate">
              {counts.all === 0
                ? "No tasks yet"
                : `${formatNumber(counts.completed)} of ${formatCount(counts.all, "task")} done`}
            </span>
          </div>
        )}
        <span id={neighbors} hidden>
          {describeNeighbors(node)}
        </span>
      </div>
      {expandable && expanded && (
        <GroupTaskList
          node={node}
          selectedTask={props.selectedTask}
          activeTask={activeTask}
          focusRequest={focusRequest}
        />
      )}
    </div>
  );
});

/** "Running · 4 m · 1 failed" */
function LiveHint({ hint: { text, also }, since }: { hint: GroupHint; since: number }) {
  const now = useNow();
  return [text, formatElapsed(now - since), also].filter((part) => part !== undefined).join(" · ");
}

function describeNeighbors({ upstream, downstream }: GroupCardProps["node"]): string {
  const before = upstream.length === 0 ? "No dependencies" : `Depends on ${listed(upstream)}`;
  return downstream.length === 0
    ? `${before}, no dependents`
    : `${before}, required by ${listed(downstream)}`;
}

/** Up to three names, or their number. */
function listed(names: readonly string[]): string {
  return names.length > 3 ? formatCount(names.length, "group") : names.join(", ");
}
