"use client";

import GridIcon from "lucide-react/icons/grid-3x3";
import TableIcon from "lucide-react/icons/table-2";
import { useSearchParams } from "next/navigation";
import { parseAsString, useQueryState } from "nuqs";
import { useRef } from "react";
import { ListPage } from "@/components/list-page/list-page";
import { ListTable } from "@/components/list-page/list-table";
import { useFittingList } from "@/components/list-page/use-fitting-list";
import { useListPage } from "@/components/list-page/use-list-page";
import { useListView } from "@/components/list-page/use-list-view";
import { PanelArea } from "@/components/list-panel/panel-area";
import { useRowPanel } from "@/components/list-panel/use-row-panel";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ResourcesEntry } from "@/lib/api/generated.schemas";
import { useRememberedListSearch } from "@/lib/hrefs/list-search";
import { NodePanel } from "./detail/node-panel";
import { HostListButton } from "./hosts/host-list-dialog";
import { nodeList } from "./list/node-list";
import { filtersOf } from "./list/node-request";
import { TaskCounts } from "./list/task-counts";
import { NodesMap } from "./map/nodes-map";
import { NodesSummary } from "./summary/nodes-summary";
import { resourcesAddressChecks, usePicture } from "./use-resources-view";

/** Storage key of the panel's width. */
export const NODE_PANEL_KEY = "resources-panel";

const PICTURE_OPTIONS = [
  { value: "table", label: "Table", icon: <TableIcon aria-hidden /> },
  { value: "map", label: "Map", icon: <GridIcon aria-hidden /> },
] as const;

/**
 * All nodes as a table or a map, with sums, and a panel of one of them. Its state is in the URL: that of every list, `view`
 * for the panel, `show` for the map, and `group` and `color` of the map.
 */
export function ResourcesScreen() {
  const definition = useFittingList(nodeList);
  const view = useListView(definition);
  useRememberedListSearch("/resources", useSearchParams().toString());
  const list = useListPage(definition, view);
  const { tableRef, rows } = list;
  const filters = filtersOf(list.request);
  const panel = useRowPanel({ tableRef, keyOf, rowAt: rows.rowAt, loadedRows: rows.loadedRows });
  const [shown, setShown] = useQueryState("view", parseAsString);
  const [picture, setPicture] = usePicture();
  const mapRef = useRef<HTMLDivElement>(null);
  const isEmpty = rows.status === "error" || (rows.status === "ready" && rows.total === 0);
  const isMap = picture === "map" && !isEmpty;

  /** Where the panel was opened from. */
  function focusMap() {
    mapRef.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }
  function closePanel() {
    panel.close();
    if (isMap) focusMap();
  }
  return (
    <ListPage
      list={list}
      addressChecks={resourcesAddressChecks}
      onKeyDown={(event) => {
        panel.onKeyDown(event);
        if (event.defaultPrevented && isMap) focusMap();
      }}
      actions={
        <>
          <HostListButton filters={filters} total={rows.total} isFiltered={list.isFiltered} />
          <SegmentedControl
            label="Show as"
            options={PICTURE_OPTIONS}
            value={picture}
            onValueChange={(next) => void setPicture(next)}
            iconsOnly
          />
        </>
      }
    >
      <PanelArea
        storageKey={NODE_PANEL_KEY}
        label="Node"
        name={panel.view}
        renderPanel={(hostname) => <NodePanel hostname={hostname} onClose={closePanel} />}
        onClose={closePanel}
      >
        <div className="@container/nodes flex min-h-0 flex-1 flex-col">
          {!isEmpty && <NodesSummary filters={filters} chips={view.chips} onChipsChange={view.setChips} />}
          {isMap ? (
            <div ref={mapRef} className="flex min-h-0 flex-1 flex-col">
              <NodesMap
                filters={filters}
                total={rows.total}
                selected={panel.view}
                chips={view.chips}
                onChipsChange={view.setChips}
                onOpenNode={(hostname) =>
                  void setShown(hostname, { history: shown === null ? "push" : "replace" })
                }
              />
            </div>
          ) : (
            <TaskCounts rowAt={rows.rowAt}>
              <ListTable
                list={list}
                isRowCurrent={({ hostname }) => hostname === panel.view}
                onRowOpen={panel.open}
                handlers={panel.listHandlers}
              />
            </TaskCounts>
          )}
        </div>
      </PanelArea>
    </ListPage>
  );
}

const keyOf = ({ hostname }: ResourcesEntry) => hostname;
