"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { columnTextProblem } from "@/components/data-table/column-text";
import { useTablePreferences } from "@/components/data-table/use-table-preferences";
import { FilterBar } from "@/components/filter-bar/filter-bar";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import { PageHeader } from "@/components/shell/page-header";
import { AddressNotice } from "@/components/states/address-notice";
import { useTile } from "@/components/tile/use-tile";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import {
  getGetOccupancyHistoryQueryKey,
  getListOccupancyQueryKey,
  getListPoolsQueryKey,
  useListOccupancy,
} from "@/lib/api/generated";
import { type Occupancy, OccupancyColumn } from "@/lib/api/generated.schemas";
import { useNameOptions } from "@/lib/filters/use-name-options";
import { formatCount } from "@/lib/format/number";
import { useRememberedListSearch } from "@/lib/hrefs/list-search";
import { COLUMN_NAMES } from "./column-names";
import { HoursView } from "./hours/hours-view";
import { OccupancyCards } from "./occupancy-cards";
import { occupancyFilterFields } from "./occupancy-filters";
import { occupancyFilter } from "./occupancy-request";
import { OccupancyTree } from "./tree/occupancy-tree";
import { treeColumns } from "./tree/tree-columns";
import {
  type OccupancyView,
  occupancyChecks,
  SHOWN,
  type Shown,
  useOccupancyView,
} from "./use-occupancy-view";
import { BarsView } from "./views/bars-view";
import { TreemapView } from "./views/treemap-view";

/** Storage key of columns and refresh interval. */
export const OCCUPANCY_KEY = "occupancy";

const SHOWN_LABELS: Readonly<Record<Shown, string>> = {
  table: "Table",
  bars: "Bars",
  treemap: "Treemap",
  hours: "GPU hours",
};

const checks = { ...occupancyChecks, columns: (text: string) => columnTextProblem(treeColumns, text) };

/** Who holds the GPUs, and who waits for them. Its state is in the URL, see `useOccupancyView`. */
export function OccupancyScreen() {
  const view = useOccupancyView();
  const client = useQueryClient();
  const namesOf = useNameOptions();
  const fields = useMemo(() => occupancyFilterFields(namesOf, client), [namesOf, client]);
  const { layout, setLayout } = useTablePreferences(OCCUPANCY_KEY, treeColumns);
  const { chips, groupBy, thenBy, sort, show } = view;
  const filter = useMemo(() => occupancyFilter(chips, fields), [chips, fields]);
  const question = useMemo(() => ({ filter, groupBy, thenBy, sort }), [filter, groupBy, thenBy, sort]);
  const sums = useTile<Occupancy>(useListOccupancy({ ...filter, limit: 1 }));
  const refreshControl = useRefreshControl(OCCUPANCY_KEY, {
    refresh: useRefresh(),
    updatedAt: sums.data === undefined ? undefined : sums.updatedAt,
    refreshError:
      sums.data !== undefined && sums.error !== undefined ? new Error(sums.error.message) : undefined,
    isForbidden: sums.error?.status === 403,
  });
  useRememberedListSearch("/occupancy", useSearchParams().toString());
  const controls = <GroupingControls view={view} hasChildren={show === "table" || show === "treemap"} />;
  return (
    <div className="@container/list flex min-h-0 flex-1 flex-col print:block">
      <PageHeader
        title="Occupancy"
        className="pt-3 pb-2 @min-[42.5rem]/list:pt-4"
        actions={
          <>
            <RefreshControl {...refreshControl} />
            <SegmentedControl
              label="View"
              options={SHOWN.map((value) => ({ value, label: SHOWN_LABELS[value] }))}
              value={show}
              onValueChange={view.setShow}
            />
            {show === "table" && (
              <ColumnMenu columns={treeColumns} layout={layout} onLayoutChange={setLayout} />
            )}
          </>
        }
      />
      <AddressNotice checks={checks} className="mx-4 mb-2 md:mx-6" />
      <OccupancyCards state={sums} filter={filter} />
      <FilterBar
        label="Filter occupancy"
        placeholder="Filter by pool, user, priority, platform, status, tag…"
        fields={fields}
        chips={chips}
        onChipsChange={view.setChips}
        resultCount={sums.data && formatCount(sums.data.sum.tasks, "task")}
        // The total row shows it.
        hideResultCount
        findShortcut
        className="mx-4 md:mx-6"
      />
      <div className="flex min-h-80 flex-1 flex-col print:block">
        {show === "table" && (
          <OccupancyTree
            question={question}
            view={view}
            layout={layout}
            onLayoutChange={setLayout}
            controls={controls}
          />
        )}
        {show === "bars" && <BarsView question={question} controls={controls} />}
        {show === "treemap" && <TreemapView question={question} controls={controls} />}
        {show === "hours" && (
          <HoursView
            filter={filter}
            groupBy={groupBy}
            range={view.range}
            onRangeChange={view.setRange}
            controls={controls}
          />
        )}
      </div>
    </div>
  );
}

/** Refreshes all that is on screen. Resolves to whether it succeeded. */
function useRefresh(): () => Promise<boolean> {
  const client = useQueryClient();
  return useCallback(async () => {
    const keys = [getListOccupancyQueryKey(), getListPoolsQueryKey(), getGetOccupancyHistoryQueryKey()];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    return keys
      .flatMap((queryKey) => client.getQueryCache().findAll({ queryKey, type: "active" }))
      .every(({ state }) => state.status !== "error");
  }, [client]);
}

interface GroupingControlsProps {
  view: OccupancyView;
  /** Whether the view has rows below rows. */
  hasChildren: boolean;
}

function GroupingControls({
  view: { groupBy, thenBy, setGroupBy, setThenBy },
  hasChildren,
}: GroupingControlsProps) {
  const options = Object.values(OccupancyColumn).map((value) => ({
    value,
    label: COLUMN_NAMES[value].title,
  }));
  return (
    <>
      <Select
        label="Group by"
        showLabel
        size="small"
        options={options}
        value={groupBy}
        onValueChange={setGroupBy}
      />
      {hasChildren && (
        <Select
          label="Then by"
          showLabel
          size="small"
          options={options.filter(({ value }) => value !== groupBy)}
          value={thenBy}
          onValueChange={setThenBy}
        />
      )}
    </>
  );
}
