"use client";

import LayoutGridIcon from "lucide-react/icons/layout-grid";
import TableIcon from "lucide-react/icons/table-2";
import { useSearchParams } from "next/navigation";
import { ListPage } from "@/components/list-page/list-page";
import { ListTable } from "@/components/list-page/list-table";
import { useListPage } from "@/components/list-page/use-list-page";
import { useListView } from "@/components/list-page/use-list-view";
import { PanelArea } from "@/components/list-panel/panel-area";
import { useRowPanel } from "@/components/list-panel/use-row-panel";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { useRememberedListSearch } from "@/lib/hrefs/list-search";
import { PoolPanel } from "../detail/pool-panel";
import { PoolSummary } from "./pool-summary";
import { PoolTreemap } from "./pool-treemap";
import { MyPoolsContext } from "./shared-mark";
import { poolAddressChecks, useMyPoolList, usePoolPicture } from "./use-pool-view";
import { WaitingCounts } from "./waiting-counts";

/** Storage key of the panel's width. */
export const POOL_PANEL_KEY = "pools-panel";

const PICTURES = [
  { value: "table", label: "Table", icon: <TableIcon aria-hidden /> },
  { value: "treemap", label: "Treemap", icon: <LayoutGridIcon aria-hidden /> },
] as const;

/** All pools with sums, and a panel of one of them. Its state is in the URL: that of every list, `view` and `show`. */
export function PoolsScreen() {
  const { definition, mine, isPending } = useMyPoolList();
  const view = useListView(definition);
  useRememberedListSearch("/pools", useSearchParams().toString());
  const asksMine = view.chips.some(({ field }) => field === "scope");
  const list = useListPage(definition, view, !(asksMine && isPending));
  const { tableRef, rows, request, isFiltered } = list;
  const panel = useRowPanel({ tableRef, keyOf, rowAt: rows.rowAt, loadedRows: rows.loadedRows });
  const [picture, setPicture] = usePoolPicture();

  return (
    <ListPage
      list={list}
      addressChecks={poolAddressChecks}
      onKeyDown={panel.onKeyDown}
      actions={
        <SegmentedControl
          label="Show as"
          options={PICTURES}
          value={picture}
          onValueChange={(next) => void setPicture(next)}
          iconsOnly
        />
      }
    >
      <PanelArea
        storageKey={POOL_PANEL_KEY}
        label="Pool"
        name={panel.view}
        renderPanel={(name) => <PoolPanel name={name} mine={mine} onClose={panel.close} />}
        onClose={panel.close}
      >
        <div className="flex min-h-0 flex-1 flex-col">
          {rows.status !== "error" && rows.total !== 0 && (
            <PoolSummary request={request} isFiltered={isFiltered} isListReady={rows.status === "ready"} />
          )}
          {picture === "treemap" ? (
            <PoolTreemap request={request} />
          ) : (
            <MyPoolsContext value={mine}>
              <WaitingCounts>
                <ListTable
                  list={list}
                  isRowCurrent={({ name }) => name === panel.view}
                  onRowOpen={panel.open}
                  handlers={panel.listHandlers}
                />
              </WaitingCounts>
            </MyPoolsContext>
          )}
        </div>
      </PanelArea>
    </ListPage>
  );
}

const keyOf = ({ name }: PoolResourceUsage) => name;
