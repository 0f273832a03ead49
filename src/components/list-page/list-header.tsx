"use client";

import DownloadIcon from "lucide-react/icons/download";
import type { ReactNode } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { DensityToggle } from "@/components/data-table/density-toggle";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { PageHeader } from "@/components/shell/page-header";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { cn } from "@/lib/class-names";
import { ORDER_OPTIONS } from "@/lib/list/list-order";
import type { PageParameters } from "@/lib/list/list-source";
import { ListMenu } from "./list-menu";
import type { ListPageModel } from "./use-list-page";

export interface ListHeaderProps<Parameters extends PageParameters, Row> {
  list: ListPageModel<Parameters, Row>;
  /** Beside the title. */
  badge?: ReactNode;
  /** After the controls that every list has. */
  actions?: ReactNode;
  /** Opens the export. */
  onExport: () => void;
}

/** Classes of what a page narrower than its controls hides, and shows in their place. */
export const WIDE_ONLY = "@max-[42.5rem]/list:hidden";
export const COMPACT_ONLY = "@min-[42.5rem]/list:hidden";

/** Title, freshness, and view controls. In a compact page these are in `ListMenu`. */
export function ListHeader<Parameters extends PageParameters, Row>({
  list,
  badge,
  actions,
  onExport,
}: ListHeaderProps<Parameters, Row>) {
  const { definition, view, refreshControl, fields, rows } = list;
  const { title, noun, columns, order } = definition;
  return (
    <PageHeader
      title={title}
      {...(fields.length === 0 && { count: rows.total ?? (rows.error ? undefined : null), countNoun: noun })}
      className="pt-3 pb-2 @min-[42.5rem]/list:pt-4"
      badge={badge}
      actions={
        <>
          <RefreshControl {...refreshControl} restClassName={WIDE_ONLY} />
          {order === "switch" && (
            <SegmentedControl
              label="Order"
              options={ORDER_OPTIONS}
              value={view.order}
              onValueChange={view.setOrder}
              className={WIDE_ONLY}
            />
          )}
          <div className={cn("flex gap-2", WIDE_ONLY)}>
            <DensityToggle density={view.density} onDensityChange={view.setDensity} />
            <ColumnMenu columns={columns} layout={view.layout} onLayoutChange={view.setLayout} />
            <IconButton label="Export CSV" variant="secondary" disabled={!rows.total} onClick={onExport}>
              <DownloadIcon aria-hidden />
            </IconButton>
          </div>
          {actions}
          {/* Otherwise it is beside the filters. */}
          {fields.length === 0 && <ListMenu list={list} onExport={onExport} className={COMPACT_ONLY} />}
        </>
      }
    />
  );
}
