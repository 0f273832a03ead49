"use client";

import DownloadIcon from "lucide-react/icons/download";
import EllipsisIcon from "lucide-react/icons/ellipsis-vertical";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { columnChoices } from "@/components/data-table/column-menu";
import { DENSITY_OPTIONS } from "@/components/data-table/density-toggle";
import type { Density } from "@/components/data-table/types";
import { IntervalItems, useAnnouncedRefresh } from "@/components/refresh-control/refresh-control";
import { CheckboxMenuItems } from "@/components/ui/checkbox-menu";
import { IconButton } from "@/components/ui/icon-button";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import { ORDER_OPTIONS, type TimeOrder } from "@/lib/list/list-order";
import type { PageParameters } from "@/lib/list/list-source";
import { hasTimeOrder } from "./list-request";
import type { ListPageModel } from "./use-list-page";

export interface ListMenuProps<Parameters extends PageParameters, Row> {
  list: ListPageModel<Parameters, Row>;
  /** Opens the export. */
  onExport: () => void;
  className?: string;
}

/** All view controls of a list in one menu, for a page without room for them side by side. */
export function ListMenu<Parameters extends PageParameters, Row>({
  list,
  onExport,
  className,
}: ListMenuProps<Parameters, Row>) {
  const { definition, view, refreshControl } = list;
  const { interval, onIntervalChange, updatedAt } = refreshControl;
  const { announcement, refresh } = useAnnouncedRefresh(refreshControl.onRefresh);
  return (
    <div className={cn("relative shrink-0", className)}>
      <Menu>
        <MenuTrigger
          render={
            <IconButton label="List options" variant="secondary" className="size-9">
              <EllipsisIcon aria-hidden />
            </IconButton>
          }
        />
        <MenuContent align="end">
          <MenuItem
            icon={<RefreshCwIcon aria-hidden />}
            hint={updatedAt !== undefined && <RelativeTime value={updatedAt} />}
            onClick={() => void refresh()}
          >
            Refresh
          </MenuItem>
          <MenuItem icon={<DownloadIcon aria-hidden />} disabled={!list.rows.total} onClick={onExport}>
            Export CSV…
          </MenuItem>
          <MenuSeparator />
          {interval !== undefined && onIntervalChange !== undefined && (
            <IntervalItems interval={interval} onIntervalChange={onIntervalChange} />
          )}
          {hasTimeOrder(definition) && (
            <>
              <MenuSeparator />
              <MenuRadioGroup value={view.order} onValueChange={(next: TimeOrder) => view.setOrder(next)}>
                <MenuLabel>Order</MenuLabel>
                {ORDER_OPTIONS.map(({ value, label }) => (
                  <MenuRadioItem key={value} value={value} closeOnClick>
                    {label}
                  </MenuRadioItem>
                ))}
              </MenuRadioGroup>
            </>
          )}
          <MenuSeparator />
          <MenuRadioGroup value={view.density} onValueChange={(next: Density) => view.setDensity(next)}>
            <MenuLabel>Row height</MenuLabel>
            {DENSITY_OPTIONS.map(({ value, label, icon }) => (
              <MenuRadioItem key={value} value={value} icon={icon} closeOnClick>
                {label}
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
          <MenuSeparator />
          <CheckboxMenuItems
            {...columnChoices({
              columns: definition.columns,
              layout: view.layout,
              onLayoutChange: view.setLayout,
            })}
          />
        </MenuContent>
      </Menu>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}
