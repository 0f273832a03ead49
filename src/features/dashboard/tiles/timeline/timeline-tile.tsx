"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { ChartLegend } from "@/components/chart/chart-legend";
import { bucketTable } from "@/components/chart/chart-tables";
import { StackedBars } from "@/components/chart/stacked-bars";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TimelineMoment } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { type TwoWindows, useTimeline } from "../../dashboard-queries";
import { type ScopeFilters, scopedHref } from "../../scope";
import type { DashboardView } from "../../use-dashboard-view";
import { rangeFilter, type TimeRange, windowFacts } from "../../windows";
import { QuietWindow } from "./quiet-window";
import { seriesOf, timelineBars, timelineSummary, totalOf } from "./timeline-buckets";

/** Of the picture, in pixels at the default font size. */
const PICTURE_HEIGHT = 216;
/** The line above the picture and the legend below it. */
const AROUND_PICTURE = 64;

const MOMENTS = [
  { value: TimelineMoment.submitted, label: "Submitted" },
  { value: TimelineMoment.ended, label: "Ended" },
] as const;

/** Workflows of the window by the time at which they were submitted or ended, and by category. */
export function TimelineTile({ view, className }: { view: DashboardView; className?: string }) {
  const { filters, window, of, setAddress } = view;
  const state = useTile(useTimeline(filters, window, of));
  return (
    <Tile
      title="Workflows over time"
      state={state}
      height={PICTURE_HEIGHT + AROUND_PICTURE}
      className={className}
      actions={
        <SegmentedControl
          label="Count workflows by"
          size="small"
          options={MOMENTS}
          value={of}
          onValueChange={(next) => void setAddress({ of: next })}
        />
      }
    >
      {(data) =>
        totalOf(data.current) === 0 ? (
          <QuietWindow view={view} />
        ) : (
          // The key forgets hidden categories that the other picture does not have.
          <TimelineFigure key={of} data={data} of={of} words={windowFacts[window].words} filters={filters} />
        )
      }
    </Tile>
  );
}

interface TimelineFigureProps {
  data: TwoWindows;
  of: TimelineMoment;
  words: string;
  filters: ScopeFilters | undefined;
}

function TimelineFigure({ data: { current, window }, of, words, filters }: TimelineFigureProps) {
  const router = useRouter();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const series = seriesOf[of];
  const hrefOf = useMemo(
    () => (range: TimeRange) => scopedHref("/workflows", filters, { [of]: rangeFilter(range) }),
    [filters, of],
  );
  const bars = useMemo(() => timelineBars(current, series, hrefOf), [current, series, hrefOf]);
  const label = `Workflows ${of} in the ${words}`;
  return (
    <ChartFigure
      label={label}
      summary={timelineSummary(current, of, words)}
      table={bucketTable(series, bars)}
      height={PICTURE_HEIGHT}
      title={
        <Link href={hrefOf(window)} prefetch={false} variant="subtle" className="tabular">
          {formatCount(totalOf(current), "workflow")} {of}
        </Link>
      }
      legend={
        <ChartLegend
          series={series}
          hidden={hidden}
          onToggle={(key) => setHidden(hidden.symmetricDifference(new Set([key])))}
        />
      }
    >
      <StackedBars
        label={label}
        series={series}
        buckets={bars}
        hidden={hidden}
        onSelectRange={(from, to) => router.push(hrefOf({ from, to }))}
      />
    </ChartFigure>
  );
}
