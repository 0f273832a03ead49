"use client";

import ChevronsDownUpIcon from "lucide-react/icons/chevrons-down-up";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import SearchXIcon from "lucide-react/icons/search-x";
import { useId, useMemo, useState } from "react";
import { AddressNotice } from "@/components/states/address-notice";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";
import { countTasks, groupTasks } from "@/components/workflow/group-tasks";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import { formatCount } from "@/lib/format/number";
import type { DetailView } from "@/lib/hrefs/workflow-href";
import { TaskFilterBar } from "./task-filter-bar";
import { createTaskMatcher, followsTime } from "./task-filters";
import { TaskTree } from "./task-tree";
import { filterGroups, treeRows } from "./task-tree-rows";
import { taskFilterChecks, useTaskFilter } from "./use-task-filter";

/** Groups are initially expanded up to this many tasks. */
const MOST_OPEN_TASKS = 30;

export interface TaskSectionProps {
  workflow: Pick<WorkflowQueryResponse, "groups">;
  /** Shows the panel of a group or of an attempt of a task. */
  onOpen: (view: DetailView) => void;
}

/** The workflow's groups and tasks, with filters. */
export function TaskSection({ workflow: { groups }, onOpen }: TaskSectionProps) {
  const heading = useId();
  const filter = useTaskFilter();
  const { category, chips, isOn: filtered } = filter;
  // Hundreds of rows must not re-render on every tick of the clock.
  const now = useNow(chips.some(followsTime));

  const counts = useMemo(() => countTasks(groups.flatMap(groupTasks)), [groups]);
  const shownGroups = useMemo(() => {
    const all = filterGroups(groups, { category, matches: createTaskMatcher(chips, now) });
    return filtered ? all.filter(({ matches }) => matches.length > 0) : all;
  }, [groups, category, chips, now, filtered]);
  const matching = shownGroups.reduce((sum, { matches }) => sum + matches.length, 0);
  const { isExpanded, toggle, setAll } = useExpansion(filtered || counts.all <= MOST_OPEN_TASKS);
  const rows = treeRows(shownGroups, isExpanded);
  const allExpanded = shownGroups.every(({ group }) => isExpanded(group.name));

  return (
    <section aria-labelledby={heading} className="flex min-w-0 flex-col gap-3 pt-1">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <h2 id={heading} className="flex flex-wrap items-baseline gap-x-2 text-base font-semibold">
          Groups and tasks{" "}
          <span className="tabular text-sm font-normal whitespace-nowrap text-text-muted">
            {formatCount(groups.length, "group")}, {formatCount(counts.all, "task")}
          </span>
        </h2>
        {rows.length > 0 && (
          <Button variant="ghost" size="small" onClick={() => setAll(!allExpanded)}>
            {allExpanded ? <ChevronsDownUpIcon aria-hidden /> : <ChevronsUpDownIcon aria-hidden />}
            {allExpanded ? "Collapse all" : "Expand all"}
          </Button>
        )}
      </div>
      {groups.length === 0 ? (
        <EmptyState
          title="No tasks"
          help="No tasks were created for this workflow."
          className="rounded-lg border border-border"
        />
      ) : (
        <>
          <AddressNotice checks={taskFilterChecks} />
          <TaskFilterBar
            counts={counts}
            filter={filter}
            resultCount={filtered ? formatCount(matching, "task") : undefined}
          />
          {rows.length === 0 ? (
            <EmptyState
              icon={SearchXIcon}
              title="No task matches these filters"
              help="Choose another status or remove a filter."
              action={<Button onClick={filter.clear}>Show all tasks</Button>}
              className="rounded-lg border border-border"
            />
          ) : (
            <TaskTree rows={rows} onToggle={toggle} onExpandAll={() => setAll(true)} onOpen={onOpen} />
          )}
        </>
      )}
    </section>
  );
}

interface Expansion {
  isExpanded: (groupName: string) => boolean;
  toggle: (groupName: string) => void;
  setAll: (expanded: boolean) => void;
}

/**
 * Expanded groups: a default for all, plus individual changes. A change of the default, when a filter is set or
 * removed, resets the changes.
 */
function useExpansion(openByDefault: boolean): Expansion {
  const [state, setState] = useState({ openByDefault, base: openByDefault, changed: new Set<string>() });
  const current =
    state.openByDefault === openByDefault
      ? state
      : { openByDefault, base: openByDefault, changed: new Set<string>() };

  return {
    isExpanded: (name) => current.base !== current.changed.has(name),
    toggle: (name) => {
      const changed = new Set(current.changed);
      if (!changed.delete(name)) changed.add(name);
      setState({ ...current, changed });
    },
    setAll: (expanded) => setState({ openByDefault, base: expanded, changed: new Set() }),
  };
}
