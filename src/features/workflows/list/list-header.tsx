"use client";

import { ColumnMenu } from "@/components/data-table/column-menu";
import { DensityToggle } from "@/components/data-table/density-toggle";
import { RefreshControl, type RefreshControlProps } from "@/components/refresh-control/refresh-control";
import { PageHeader } from "@/components/shell/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { ORDER_OPTIONS } from "@/lib/list/list-order";
import { SubmitButton } from "./submit-button";
import type { useListView } from "./use-list-view";
import { workflowColumns } from "./workflow-columns";

export interface ListHeaderProps {
  view: ReturnType<typeof useListView>;
  refreshControl: RefreshControlProps;
}

/** What the list is, how fresh, and how it is shown. */
export function ListHeader({ view, refreshControl }: ListHeaderProps) {
  return (
    <PageHeader
      title="Workflows"
      className="pb-2"
      badge={<WhoseToggle view={view} />}
      actions={
        <>
          <RefreshControl {...refreshControl} />
          <SegmentedControl
            label="Order"
            options={ORDER_OPTIONS}
            value={view.order}
            onValueChange={view.setOrder}
            // A phone has room for it in the header of the column alone.
            className="max-sm:hidden"
          />
          <DensityToggle density={view.density} onDensityChange={view.setDensity} />
          <ColumnMenu columns={workflowColumns} layout={view.layout} onLayoutChange={view.setLayout} />
          <SubmitButton />
        </>
      }
    />
  );
}

/** One's own workflows or everybody's; neither is chosen while the filters name somebody else. */
function WhoseToggle({ view }: { view: ListHeaderProps["view"] }) {
  const isUnknown = view.username === undefined && !view.isDeciding;
  return (
    <SegmentedControl
      label="Whose workflows"
      size="small"
      options={[
        { value: "mine", label: "My workflows", disabled: isUnknown },
        { value: "everyone", label: "Everyone’s" },
      ]}
      value={view.whose === "others" ? null : view.whose}
      onValueChange={view.setWhose}
    />
  );
}
