import { useState } from "react";
import { DEFAULT_COLUMN_LAYOUT } from "@/components/data-table/column-layout";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { DataTable } from "@/components/data-table/data-table";
import { DensityToggle } from "@/components/data-table/density-toggle";
import type { DataTableProps, TableSort } from "@/components/data-table/types";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { DEMO_COLUMNS } from "./demo-columns";
import { cachedDemoRow, type DemoRow } from "./demo-rows";

export type DemoTableProps = Pick<
  DataTableProps<DemoRow>,
  | "status"
  | "density"
  | "rowErrorAt"
  | "onRetryPage"
  | "onRowOpen"
  | "onVisibleRangeChange"
  | "isRowSelected"
  | "isRowCurrent"
  | "selection"
  | "footer"
  | "sections"
> & {
  total: number;
  rowAt?: DataTableProps<DemoRow>["rowAt"];
  onRetry?: () => void;
  width?: number | string;
};

/** A table as on a screen, with column and density controls and their state. */
export function DemoTable({ width = "100%", density: startDensity, onRetry, ...props }: DemoTableProps) {
  const [layout, setLayout] = useState(DEFAULT_COLUMN_LAYOUT);
  const [density, setDensity] = useState(startDensity ?? "comfortable");
  const [sort, setSort] = useState<TableSort>({ column: "submitted", direction: "descending" });
  return (
    <div className="flex h-dvh flex-col gap-3 p-3" style={{ width }}>
      <div className="flex justify-end gap-2">
        <DensityToggle density={density} onDensityChange={setDensity} />
        <ColumnMenu columns={DEMO_COLUMNS} layout={layout} onLayoutChange={setLayout} />
      </div>
      <div className="min-h-0 flex-1 overflow-hidden rounded-lg border border-border">
        <DataTable<DemoRow>
          label="Workflows"
          columns={DEMO_COLUMNS}
          rowAt={cachedDemoRow}
          sort={sort}
          onSortChange={setSort}
          resetKey={`${sort.column} ${sort.direction}`}
          layout={layout}
          onLayoutChange={setLayout}
          density={density}
          emptyState={<EmptyState title="No workflow matches these filters" help="Remove a filter." />}
          errorState={
            <ErrorState
              title="Workflows could not be loaded"
              error={{ status: 500, message: "GET /api/workflow: internal error" }}
              onRetry={onRetry}
            />
          }
          {...props}
        />
      </div>
    </div>
  );
}
