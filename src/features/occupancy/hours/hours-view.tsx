"use client";

import DownloadIcon from "lucide-react/icons/download";
import { type ReactNode, useMemo, useState } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { ChartLegend } from "@/components/chart/chart-legend";
import { pointTable } from "@/components/chart/chart-tables";
import { StepArea } from "@/components/chart/step-area";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useGetOccupancyHistory } from "@/lib/api/generated";
import type { OccupancyColumn, OccupancyHistory } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import { BYTE_ORDER_MARK } from "@/lib/csv";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";
import { poolHref } from "@/lib/hrefs/list-href";
import { fileName, saveFile } from "@/lib/save-file";
import { COLUMN_NAMES } from "../column-names";
import type { OccupancyFilter } from "../occupancy-request";
import { HOUR_RANGES, type HourRange } from "../use-occupancy-view";
import { ViewFrame } from "../views/view-frame";
import { type HourPart, hourParts, hourPoints, hoursCsv, hoursOf, OUTSIDE_KEY } from "./hours-data";
import { hourRangeFacts, hoursRequest } from "./hours-request";

export interface HoursViewProps {
  filter: OccupancyFilter;
  groupBy: OccupancyColumn;
  range: HourRange;
  onRangeChange: (range: HourRange) => void;
  controls: ReactNode;
}

/** Pixels at the default font size. */
const HEIGHT = 260;
/** What is used outside workflows is not drawn at first where it would leave nothing to see of them. */
const DWARFS = 10;

const oneDigit = (value: number) => formatNumber(Math.round(value * 10) / 10);

/** GPUs held over time by the keys that held the most, and how many GPU hours those are. */
export function HoursView({ filter, groupBy, range, onRangeChange, controls }: HoursViewProps) {
  const request = hoursRequest(filter, groupBy, range, useNow());
  const query = useGetOccupancyHistory(request);
  return (
    <ViewFrame
      query={query}
      height={HEIGHT}
      controls={
        <>
          {controls}
          <SegmentedControl
            label="Range"
            size="small"
            options={HOUR_RANGES.map((value) => ({ value, label: hourRangeFacts[value].label }))}
            value={range}
            onValueChange={onRangeChange}
          />
          {filter.statuses !== undefined && (
            <span className="text-xs text-text-muted">Of all tasks, whatever their status is now</span>
          )}
        </>
      }
    >
      {(history) => <Hours history={history} groupBy={groupBy} range={range} />}
    </ViewFrame>
  );
}

interface HoursProps {
  history: OccupancyHistory;
  groupBy: OccupancyColumn;
  range: HourRange;
}

function Hours({ history, groupBy, range }: HoursProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const parts = useMemo(() => hourParts(history, groupBy), [history, groupBy]);
  const points = useMemo(() => hourPoints(history.buckets, parts), [history.buckets, parts]);
  const isDwarfed = history.outside.total > DWARFS * history.sum.total && history.sum.total > 0;
  const hidden = useMemo(
    () => toggled.symmetricDifference(new Set(isDwarfed ? [OUTSIDE_KEY] : [])),
    [toggled, isDwarfed],
  );
  const end = Date.parse(history.buckets.at(-1)?.end ?? "");
  const label = `GPUs held over the ${hourRangeFacts[range].words} by ${COLUMN_NAMES[groupBy].one}`;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ChartFigure
        label={label}
        summary={`${oneDigit(hoursOf(history.sum.total))} GPU hours of workflows, ${oneDigit(hoursOf(history.outside.total))} outside them.`}
        table={pointTable(parts, points, { format: oneDigit })}
        height={HEIGHT}
        title={label}
        actions={
          <Button size="small" onClick={() => exportCsv(history, parts, groupBy, range)}>
            <DownloadIcon aria-hidden />
            Export CSV
          </Button>
        }
        legend={
          <ChartLegend
            series={parts}
            hidden={hidden}
            onToggle={(key) => setToggled(toggled.symmetricDifference(new Set([key])))}
          />
        }
      >
        <StepArea
          label={label}
          series={parts}
          points={points}
          end={Number.isNaN(end) ? undefined : end}
          hidden={hidden}
          formatValue={oneDigit}
        />
      </ChartFigure>
      <HoursTable history={history} parts={parts} groupBy={groupBy} range={range} />
    </div>
  );
}

function exportCsv(
  history: OccupancyHistory,
  parts: readonly HourPart[],
  groupBy: OccupancyColumn,
  range: HourRange,
): void {
  const text = BYTE_ORDER_MARK + hoursCsv(history, parts);
  const name = fileName(["gpu-hours", COLUMN_NAMES[groupBy].one, range], "csv");
  saveFile(name, new Blob([text], { type: "text/csv;charset=utf-8" }));
}

/** GPU hours of each part in the whole range. */
function HoursTable({ history, parts, groupBy, range }: HoursProps & { parts: readonly HourPart[] }) {
  const { sum } = history;
  const ofWorkflows = parts.filter(({ key }) => key !== OUTSIDE_KEY);
  const outside = parts.find(({ key }) => key === OUTSIDE_KEY);
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-2xl text-sm">
        <caption className="pb-1 text-start text-xs text-text-muted">
          GPU hours of the {hourRangeFacts[range].words}, as of {formatExactTime(history.as_of)}
        </caption>
        <thead className="text-xs text-text-muted">
          <tr>
            <th scope="col" className="px-2 py-1 text-start font-medium">
              {COLUMN_NAMES[groupBy].title}
            </th>
            <th scope="col" className="px-2 py-1 text-end font-medium">
              GPU hours
            </th>
            <th scope="col" className="px-2 py-1 text-end font-medium">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {ofWorkflows.map(({ key, label, time }) => (
            <tr key={key} className="border-t border-border">
              <th scope="row" className="max-w-64 truncate px-2 py-1 text-start font-normal" title={label}>
                {groupBy === "pool" && !key.startsWith("\u0000") ? (
                  <Link href={poolHref(key)} variant="subtle">
                    {label}
                  </Link>
                ) : (
                  label
                )}
              </th>
              <td className="tabular px-2 py-1 text-end">{oneDigit(hoursOf(time.total))}</td>
              <td className="tabular px-2 py-1 text-end">
                {formatPercent(sum.total === 0 ? undefined : time.total / sum.total)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-border-strong font-semibold">
            <th scope="row" className="px-2 py-1 text-start">
              Total
            </th>
            <td className="tabular px-2 py-1 text-end">{oneDigit(hoursOf(sum.total))}</td>
            <td />
          </tr>
          {outside !== undefined && (
            <tr className="border-t border-border">
              <th scope="row" className="px-2 py-1 text-start font-normal">
                {outside.label}
              </th>
              <td className="tabular px-2 py-1 text-end">{oneDigit(hoursOf(outside.time.total))}</td>
              <td />
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}
