"use client";

import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { treeKeyAction } from "@/components/tree-grid/tree-keys";
import { cn } from "@/lib/class-names";
import type { DetailView } from "@/lib/hrefs/workflow-href";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { taskColumns } from "./columns";
import { GroupRow } from "./group-row";
import { TaskRow } from "./task-row";
import { groupRowId, type TreeRow } from "./task-tree-rows";

export interface TaskTreeProps {
  /** At least one. */
  rows: readonly TreeRow[];
  onToggle: (groupName: string) => void;
  onExpandAll: () => void;
  /** Shows the panel of a group or of an attempt of a task. */
  onOpen: (view: DetailView) => void;
}

/**
 * Groups and tasks as a tree grid: one tab stop, arrow keys between rows. The table handles all events, so that a row
 * re-renders only when its own values change.
 */
export function TaskTree({ rows, onToggle, onExpandAll, onOpen }: TaskTreeProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [lastActive, setLastActive] = useState<string>();
  const active = rows.find(({ id }) => id === lastActive)?.id ?? rows[0]?.id;
  const shownGroups = useStableSet(rows.flatMap((row) => (row.kind === "group" ? [row.group.name] : [])));

  function focusRow(index: number) {
    // The body contains exactly one <tr> per row.
    body.current?.rows[index]?.focus();
  }

  function openRow(row: TreeRow | undefined) {
    if (row?.kind === "group") onOpen({ group: row.group.name });
    if (row?.kind === "task") {
      const { name, retry_id } = row.attempt;
      onOpen({ group: row.groupName, task: name, retry: row.superseded ? retry_id : undefined });
    }
  }

  /** Toggles a group, whose button opens it, and opens a task. */
  function activateRow(row: TreeRow | undefined) {
    if (row?.kind === "group") onToggle(row.group.name);
    else openRow(row);
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    const index = indexOfTarget(event.target, rows);
    const onButton = event.target instanceof HTMLButtonElement;
    if (onButton && (event.key === "Enter" || event.key === " ")) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const action = treeKeyAction(event.key, rows, index);
    if (action === undefined) return;
    event.preventDefault();
    if (action.kind === "focus") focusRow(action.index);
    else if (action.kind === "expand-siblings") onExpandAll();
    else activateRow(rows[action.index]);
  }

  function handleClick(event: MouseEvent<HTMLElement>) {
    const neighbor =
      event.target instanceof Element
        ? event.target.closest("[data-leads-to]")?.getAttribute("data-leads-to")
        : null;
    if (neighbor) {
      focusRow(rows.findIndex(({ id }) => id === groupRowId(neighbor)));
      return;
    }
    const index = indexOfTarget(event.target, rows);
    const row = rows[index];
    if (row === undefined) return;
    focusRow(index);
    const opens = event.target instanceof Element && event.target.closest("[data-opens]") !== null;
    if (row.kind === "task" || opens) openRow(row);
    else onToggle(row.group.name);
  }

  return (
    <div className="@container max-h-[calc(100dvh-96px)] overflow-auto rounded-lg border border-border">
      <table
        // Rows expand, so a plain table would be wrong.
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows treegrid on a table
        role="treegrid"
        aria-label="Groups and tasks"
        className="w-full min-w-[62.5rem] table-fixed border-separate border-spacing-0 text-sm md:min-w-[58.75rem] print:min-w-0"
      >
        <TreeHead />
        <tbody
          ref={body}
          onKeyDown={handleKeyDown}
          onClick={handleClick}
          onFocus={(event) => setLastActive(rows[indexOfTarget(event.target, rows)]?.id)}
          className={cn("[&>tr:not(:last-child)>*]:border-b [&>tr>*]:border-border", focusRing)}
        >
          {/* Spread into primitives for memo: row objects are new on every render. */}
          {withUniqueKeys(rows, ({ id }) => id).map(([key, row]) =>
            row.kind === "group" ? (
              <GroupRow key={key} {...row} active={row.id === active} shownGroups={shownGroups} />
            ) : (
              <TaskRow key={key} {...row} active={row.id === active} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function TreeHead() {
  return (
    <>
      <colgroup>
        {taskColumns.map(({ title, width }) => (
          <col key={title} className={width} />
        ))}
      </colgroup>
      <thead className="text-xs text-text-muted">
        <tr>
          {taskColumns.map(({ title, header }, index) => (
            <th
              key={title}
              scope="col"
              title={header && title}
              aria-label={header && title}
              className={cn(
                "sticky top-0 z-20 h-9 border-b border-border bg-surface px-2 text-left font-medium whitespace-nowrap",
                index === 0 && "left-0 z-30 pl-4",
              )}
            >
              {header ?? title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/**
 * Focus ring of a row, drawn by its cells: the pinned cell covers the row and would hide an outline. Forced colors drop
 * shadows, so the outline returns there.
 */
const focusRing = cn(
  "[&>tr:focus-visible>*]:shadow-[inset_0_2px_var(--focus),inset_0_-2px_var(--focus)]",
  "[&>tr:focus-visible>:first-child]:shadow-[inset_2px_0_var(--focus),inset_0_2px_var(--focus),inset_0_-2px_var(--focus)]",
  "[&>tr:focus-visible>:last-child]:shadow-[inset_-2px_0_var(--focus),inset_0_2px_var(--focus),inset_0_-2px_var(--focus)]",
  "forced-colors:[&>tr:focus-visible]:outline-2 forced-colors:[&>tr:focus-visible]:-outline-offset-2",
);

/** Index of the row that an event happened in, or -1. */
function indexOfTarget(target: EventTarget, rows: readonly TreeRow[]): number {
  const id = target instanceof Element ? target.closest("tr")?.dataset.rowId : undefined;
  return rows.findIndex((row) => row.id === id);
}

/** A stable set while the values are equal. */
function useStableSet(values: readonly string[]): ReadonlySet<string> {
  const key = JSON.stringify(values);
  return useMemo(() => new Set<string>(JSON.parse(key)), [key]);
}
