"use client";

import type { ReactNode } from "react";
import { Tile } from "@/components/tile/tile";
import { type TileQuery, useTile } from "@/components/tile/use-tile";
import { LiveDuration } from "@/components/ui/duration";
import { type ListEntry, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import {
  LISTED_WORKFLOWS,
  type MaybeFilters,
  useLongestRunning,
  useLongestWaiting,
} from "../../dashboard-queries";
import { scopedHref } from "../../scope";
import { QUEUED } from "../../statuses";
import { ROW_HEIGHT, RowsSkeleton } from "../rows";
import { TileEmpty } from "../tile-empty";
import { WorkflowRow } from "./workflow-row";

export interface ScopedTileProps {
  filters: MaybeFilters;
  className?: string;
}

/** The workflows that have waited longest. */
export function LongestWaitingTile({ filters, className }: ScopedTileProps) {
  return (
    <LongestTile
      title="Longest waiting"
      href={scopedHref("/workflows", filters, { status: QUEUED })}
      query={useLongestWaiting(filters)}
      empty="Nothing waits."
      measure={({ submit_time }) => <LiveDuration start={submit_time} />}
      className={className}
    />
  );
}

/** The workflows that have run longest. */
export function LongestRunningTile({ filters, className }: ScopedTileProps) {
  return (
    <LongestTile
      title="Longest running"
      href={scopedHref("/workflows", filters, { status: WorkflowStatus.RUNNING })}
      query={useLongestRunning(filters)}
      empty="Nothing runs."
      measure={({ start_time }) => <LiveDuration start={start_time} />}
      className={className}
    />
  );
}

interface LongestTileProps {
  title: string;
  href: string;
  query: TileQuery<{ readonly entries: readonly ListEntry[] }>;
  empty: string;
  measure: (entry: ListEntry) => ReactNode;
  className: string | undefined;
}

function LongestTile({ title, href, query, empty, measure, className }: LongestTileProps) {
  return (
    <Tile
      title={title}
      href={href}
      state={useTile(query)}
      height={ROW_HEIGHT * LISTED_WORKFLOWS}
      skeleton={<RowsSkeleton rows={LISTED_WORKFLOWS} />}
      className={className}
    >
      {({ entries }) =>
        entries.length === 0 ? (
          <TileEmpty>{empty}</TileEmpty>
        ) : (
          <ol aria-label={title}>
            {entries.map((entry) => (
              <WorkflowRow
                key={entry.name}
                entry={entry}
                measure={measure(entry)}
                start={<Place entry={entry} />}
                detail={formatCount(entry.gpu_count, "GPU")}
              />
            ))}
          </ol>
        )
      }
    </Tile>
  );
}

/** Whose it is, and where. */
function Place({ entry: { user, pool } }: { entry: ListEntry }) {
  const text = pool === undefined ? user : `${user} · ${pool}`;
  return (
    <span className="truncate" title={text}>
      {text}
    </span>
  );
}
