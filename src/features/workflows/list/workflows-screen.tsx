"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { ListPage } from "@/components/list-page/list-page";
import { ListTable } from "@/components/list-page/list-table";
import { useFittingList } from "@/components/list-page/use-fitting-list";
import { useListPage } from "@/components/list-page/use-list-page";
import { PanelArea } from "@/components/list-panel/panel-area";
import { useRowPanel } from "@/components/list-panel/use-row-panel";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { useRememberedListSearch } from "@/lib/hrefs/list-search";
import { SubmitButton } from "@/modules/submit/submit-button";
import { CancelDialog } from "../cancel/cancel-dialog";
import { NoWorkflowOfMine } from "./empty-workflows";
import { isPreviewButton } from "./preview/preview-button";
import { PREVIEW_STORAGE_KEY, PreviewPanel } from "./preview/preview-panel";
import { SelectionBar } from "./selection-bar";
import { useWorkflowView, workflowAddressChecks } from "./use-workflow-view";
import { workflowList } from "./workflow-list";

/** All workflows with a preview. Its state is in the URL, see `useWorkflowView`. */
export function WorkflowsScreen() {
  const definition = useFittingList(workflowList);
  const view = useWorkflowView(definition);
  useRememberedListSearch("/workflows", useSearchParams().toString());
  const list = useListPage(definition, view, !view.isDeciding);
  const { tableRef, rows } = list;
  const preview = useRowPanel({
    tableRef,
    keyOf,
    rowAt: rows.rowAt,
    loadedRows: rows.loadedRows,
    isOpener: isPreviewButton,
  });
  const rowSelection = useRowSelection({
    keyOf,
    labelOf,
    allLabel: "Select all loaded workflows",
    // The order does not change the set of workflows.
    listKey: JSON.stringify(view.chips),
    rowAt: rows.rowAt,
    loadedRows: rows.loadedRows,
  });
  const selected = [...rowSelection.selected.values()];
  const [isCancelOpen, setCancelOpen] = useState(false);
  const isMineAlone = view.whose === "mine" && view.chips.length === 1;

  return (
    <>
      <ListPage
        list={list}
        scope={<WhoseToggle view={view} />}
        actions={<SubmitButton />}
        addressChecks={workflowAddressChecks}
        filterPlaceholder={view.isDeciding ? "" : undefined}
        // Escape closes the preview wherever in it the focus is.
        onKeyDown={preview.onKeyDown}
      >
        <PanelArea
          storageKey={PREVIEW_STORAGE_KEY}
          label="Preview"
          name={preview.view}
          renderPanel={(name) => (
            <PreviewPanel name={name} entry={findByName(rows.loadedRows, name)} onClose={preview.close} />
          )}
          onClose={preview.close}
        >
          <ListTable
            list={list}
            selection={rowSelection.selection}
            isRowCurrent={({ name }) => name === preview.view}
            handlers={preview.listHandlers}
            emptyState={
              isMineAlone ? <NoWorkflowOfMine onShowAll={() => view.setWhose("everyone")} /> : undefined
            }
            footer={
              selected.length > 0 && (
                <SelectionBar
                  selected={selected}
                  onCancel={() => setCancelOpen(true)}
                  onClear={rowSelection.clear}
                />
              )
            }
          />
        </PanelArea>
      </ListPage>
      <CancelDialog
        workflows={selected}
        open={isCancelOpen}
        onOpenChange={setCancelOpen}
        onDone={(results) => {
          // Failed ones stay selected for a retry.
          const failed = new Set(results.filter(({ kind }) => kind === "failed").map(({ name }) => name));
          rowSelection.drop([...rowSelection.selected.keys()].filter((name) => !failed.has(name)));
        }}
      />
    </>
  );
}

/** The user's own workflows or everyone's; neither is selected while the filters name other users. */
function WhoseToggle({ view }: { view: ReturnType<typeof useWorkflowView> }) {
  const isUnknown = view.username === undefined && !view.isDeciding;
  return (
    <SegmentedControl
      label="Workflow owner"
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

const keyOf = ({ name }: ListEntry) => name;
const labelOf = ({ name }: ListEntry) => `Select ${name}`;

function findByName(
  loadedRows: () => Iterable<readonly [index: number, row: ListEntry]>,
  name: string,
): ListEntry | undefined {
  for (const [, row] of loadedRows()) if (row.name === name) return row;
  return undefined;
}
