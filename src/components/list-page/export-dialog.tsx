"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import { formatCount, formatNumber } from "@/lib/format/number";
import { type ExportProgress, MOST_EXPORTED_ROWS } from "@/lib/list/export-rows";
import type { PageParameters } from "@/lib/list/list-source";
import { csvColumns } from "./csv-columns";
import { type CsvExportState, useCsvExport } from "./use-csv-export";
import type { ListPageModel } from "./use-list-page";

export interface ExportDialogProps<Parameters extends PageParameters, Row> {
  list: ListPageModel<Parameters, Row>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Exports a list as CSV: says what the file will hold, then loads it page by page and saves it. */
export function ExportDialog<Parameters extends PageParameters, Row>({
  list,
  open,
  onOpenChange,
}: ExportDialogProps<Parameters, Row>) {
  const { state, start, reset } = useCsvExport(list);
  const { definition, view, isFiltered } = list;
  const total = list.rows.total ?? 0;
  const columns = csvColumns(definition.columns, view.layout).count;
  const setOpen = (next: boolean) => {
    if (!next) reset();
    onOpenChange(next);
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent
        title={`Export ${definition.title.toLowerCase()} as CSV`}
        actions={<Actions step={state.step} onStart={start} onClose={() => setOpen(false)} />}
      >
        <p>
          {exportedRows({ rows: Math.min(total, MOST_EXPORTED_ROWS), total }, definition.noun)}
          {isFiltered && " that match the filter"}, in the order of the list, with{" "}
          {formatCount(columns, "visible column")}.
        </p>
        <p className="mt-1 text-text-muted">Times are in UTC. Export again to include later changes.</p>
        <Outcome state={state} noun={definition.noun} />
      </DialogContent>
    </Dialog>
  );
}

/** "10,000 workflows", or "The first 100,000 of 1,204,332 workflows". */
function exportedRows({ rows, total }: ExportProgress, noun: string): string {
  return rows < total
    ? `The first ${formatNumber(rows)} of ${formatCount(total, noun)}`
    : formatCount(rows, noun);
}

function Outcome({ state, noun }: { state: CsvExportState; noun: string }) {
  if (state.step === "running") {
    const { rows, total } = state.progress ?? { rows: 0, total: 0 };
    const goal = Math.min(total, MOST_EXPORTED_ROWS);
    return (
      <Progress
        className="mt-3"
        label="Exporting"
        value={state.progress === undefined ? null : rows}
        max={Math.max(1, goal)}
        valueText={`${formatNumber(rows)} of ${formatCount(goal, noun)}`}
      />
    );
  }
  return (
    <p role="status" className="mt-3 break-words empty:hidden">
      {state.step === "saved" && (
        <>
          {exportedRows(state.progress, noun)} saved as{" "}
          <span className="font-mono text-xs">{state.file}</span>.
        </>
      )}
      {state.step === "failed" && (
        <span className="text-danger">The export stopped: {state.error.message} Nothing was saved.</span>
      )}
    </p>
  );
}

interface ActionsProps {
  step: CsvExportState["step"];
  onStart: () => void;
  onClose: () => void;
}

function Actions({ step, onStart, onClose }: ActionsProps) {
  if (step === "saved") {
    return (
      <Button variant="primary" onClick={onClose}>
        Close
      </Button>
    );
  }
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      {/* Stays in place and keeps the focus while it runs. */}
      <Button variant="primary" loading={step === "running"} onClick={onStart}>
        {step === "failed" ? "Retry" : "Export"}
      </Button>
    </>
  );
}
