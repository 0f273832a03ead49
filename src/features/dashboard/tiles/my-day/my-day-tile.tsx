"use client";

import { useMemo } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { Gantt } from "@/components/chart/gantt/gantt";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";
import { useMyDay } from "../../dashboard-queries";
import { rangeFilter, type TimeRange } from "../../windows";
import { TileEmpty } from "../tile-empty";
import { dayRows, dayTable } from "./day-rows";

/** Of the axis and eight rows of one bar, in pixels at the default font size; the picture scrolls to the others. */
const PICTURE_HEIGHT = 24 + 26 * 8;
const TITLE_HEIGHT = 36;

/** When the user's workflows of the last 24 hours waited and ran, one on each line. */
export function MyDayTile({ username, className }: { username: string; className?: string }) {
  const state = useTile(useMyDay(username));
  return (
    <Tile title="My day" state={state} height={PICTURE_HEIGHT + TITLE_HEIGHT} className={className}>
      {({ entries, total, day }) =>
        total === 0 ? (
          <TileEmpty>You submitted no workflow in the last 24 hours.</TileEmpty>
        ) : (
          <DayFigure
            entries={entries}
            day={day}
            total={total}
            href={listHref("/workflows", { user: username, submitted: rangeFilter(day) })}
          />
        )
      }
    </Tile>
  );
}

interface DayFigureProps {
  entries: readonly ListEntry[];
  total: number;
  day: TimeRange;
  href: string;
}

function DayFigure({ entries, total, day, href }: DayFigureProps) {
  const rows = useMemo(() => dayRows(entries, day.to), [entries, day]);
  const label = "My workflows submitted in the last 24 hours";
  const shown = entries.length < total ? `The newest ${formatNumber(entries.length)} of ` : "";
  return (
    <ChartFigure
      label={label}
      summary={`${formatCount(total, "workflow")} submitted in the last 24 hours.`}
      table={dayTable(entries)}
      height={PICTURE_HEIGHT}
      title={
        <span className="tabular font-normal text-text-muted">
          {shown}
          <Link href={href} prefetch={false} variant="subtle">
            {formatCount(total, "workflow")} submitted in the last 24 hours
          </Link>
        </span>
      }
    >
      <Gantt label={label} from={day.from} to={day.to} now={day.to} rows={rows} />
    </ChartFigure>
  );
}
