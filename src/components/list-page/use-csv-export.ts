"use client";

import { useEffect, useRef, useState } from "react";
import { BYTE_ORDER_MARK } from "@/lib/csv";
import { type ExportProgress, exportRows } from "@/lib/list/export-rows";
import type { PageParameters } from "@/lib/list/list-source";
import { fileName, saveFile } from "@/lib/save-file";
import { csvColumns } from "./csv-columns";
import { filterTexts } from "./filter-texts";
import type { ListPageModel } from "./use-list-page";

export type CsvExportState =
  | { step: "ready" }
  | { step: "running"; progress: ExportProgress | undefined }
  | { step: "saved"; file: string; progress: ExportProgress }
  | { step: "failed"; error: Error };

export interface CsvExport {
  state: CsvExportState;
  start: () => void;
  /** Stops a running export and forgets its result. */
  reset: () => void;
}

/** Exports all matches of a list's filter in its order, with its visible columns. */
export function useCsvExport<Parameters extends PageParameters, Row>(
  list: ListPageModel<Parameters, Row>,
): CsvExport {
  const [state, setState] = useState<CsvExportState>({ step: "ready" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (signal: AbortSignal) => {
    const { definition, request, view, fields } = list;
    const { header, recordOf } = csvColumns(definition.columns, view.layout);
    // A blob for each page: the browser may keep them outside of the page's memory.
    const parts: Blob[] = [new Blob([BYTE_ORDER_MARK, header])];
    const progress = await exportRows({
      source: definition.source,
      request,
      moment: list.rows.moment,
      signal,
      onPage(rows, pageProgress) {
        parts.push(new Blob(rows.map(recordOf)));
        setState({ step: "running", progress: pageProgress });
      },
    });
    const file = fileName([definition.key, ...filterTexts(view.chips, fields)], "csv");
    saveFile(file, new Blob(parts, { type: "text/csv;charset=utf-8" }));
    setState({ step: "saved", file, progress });
  };

  return {
    state,
    start() {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState({ step: "running", progress: undefined });
      run(controller.signal).catch((error: Error) => {
        if (!controller.signal.aborted) setState({ step: "failed", error });
      });
    },
    reset() {
      running.current?.abort();
      setState({ step: "ready" });
    },
  };
}
