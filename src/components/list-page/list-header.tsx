"use client";

import type { ReactNode } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { DensityToggle } from "@/components/data-table/density-toggle";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { PageHeader } from "@/components/shell/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { ORDER_OPTIONS } from "@/lib/list/list-order";
import type { PageParameters } from "@/lib/list/list-source";
import type { ListPageModel } from "./use-list-page";

export interface ListHeaderProps<Parameters extends PageParameters, Row> {
  list: ListPageModel<Parameters, Row>;
  /** Beside the title. */
  badge?: ReactNode;
  /** After the controls that every list has. */
  actions?: ReactNode;
}

/** Title, freshness, and view controls. */
export function ListHeader<Parameters extends PageParameters, Row>({
  list,
  badge,
  actions,
}: ListHeaderProps<Parameters, Row>) {
  const { definition, view, refreshControl, fields, rows } = list;
  const { title, noun, columns, order } = definition;
  return (
    <PageHeader
      title={title}
      {...(fields.length === 0 && { count: rows.total ?? (rows.error ? undefined : null), countNoun: noun })}
      className="pb-2"
      badge={badge}
      actions={
        <>
          <RefreshControl {...refreshControl} />
          {order !== "fixed" && (
            <SegmentedControl
              label="Order"
              options={ORDER_OPTIONS}
              value={view.order}
              onValueChange={view.setOrder}
              // On phones only the column header has room for it.
              className={order === "switch" ? undefined : "max-sm:hidden"}
            />
          )}
          <DensityToggle density={view.density} onDensityChange={view.setDensity} />
          <ColumnMenu columns={columns} layout={view.layout} onLayoutChange={view.setLayout} />
          {actions}
        </>
      }
    />
  );
}
