"use client";

import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatCount, formatNumber } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";
import { LISTED_WORKFLOWS, useRecent } from "../../dashboard-queries";
import { ROW_HEIGHT, RowsSkeleton } from "../rows";
import { TileEmpty } from "../tile-empty";
import { WorkflowRow } from "./workflow-row";

/** The newest workflows of the user. */
export function RecentTile({ username, className }: { username: string; className?: string }) {
  const state = useTile(useRecent(username));
  return (
    <Tile
      title="My recent workflows"
      href={listHref("/workflows", { user: username })}
      state={state}
      height={ROW_HEIGHT * LISTED_WORKFLOWS}
      skeleton={<RowsSkeleton rows={LISTED_WORKFLOWS} />}
      className={className}
    >
      {({ entries }) =>
        entries.length === 0 ? (
          <TileEmpty>You have no workflows yet.</TileEmpty>
        ) : (
          <ul aria-label="My recent workflows">
            {entries.map((entry) => (
              <WorkflowRow
                key={entry.name}
                entry={entry}
                measure={<RelativeTime value={entry.submit_time} />}
                detail={`${formatNumber(entry.completed_task_count)} of ${formatCount(entry.task_count, "task")}`}
              />
            ))}
          </ul>
        )
      }
    </Tile>
  );
}
