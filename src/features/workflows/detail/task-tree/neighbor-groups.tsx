"use client";

import { distinct } from "@/lib/list/unique-keys";

export interface NeighborGroupsProps {
  /** "Waiting for", "Next". */
  title: string;
  names: readonly string[] | undefined;
  shownGroups: ReadonlySet<string>;
  /** Only the row with the tab stop has tabbable links. */
  reachable: boolean;
}

/** Maximum number of names shown; the title lists all. */
const SHOWN = 2;

/** Upstream or downstream groups; each focuses its row. The table handles the clicks. */
export function NeighborGroups({ title, names = [], shownGroups, reachable }: NeighborGroupsProps) {
  if (names.length === 0) return null;
  const shown = distinct(names).slice(0, SHOWN);
  return (
    <span title={names.join(", ")} className="flex min-w-0 shrink-0 items-center gap-1 text-text-muted">
      {title}
      {shown.map((name) =>
        shownGroups.has(name) ? (
          <button
            key={name}
            type="button"
            tabIndex={reachable ? 0 : -1}
            data-leads-to={name}
            className="h-5 max-w-40 cursor-pointer truncate rounded-sm border border-border bg-surface px-1.5 text-text hover:border-border-strong"
          >
            {name}
          </button>
        ) : (
          <span key={name} className="max-w-40 truncate px-1 text-text">
            {name}
          </span>
        ),
      )}
      {names.length > SHOWN && <span>{`+ ${names.length - SHOWN} more`}</span>}
    </span>
  );
}
