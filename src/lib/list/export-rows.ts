import type { ListSource, PageParameters } from "./list-source.ts";

/** Rows per request: the contract's maximum. */
export const EXPORT_PAGE_ROWS = 1_000;

/** Rows of an export at most: a hundred requests, and a file that spreadsheets open. */
export const MOST_EXPORTED_ROWS = 100_000;

export interface ExportProgress {
  /** Rows so far. */
  rows: number;
  /** Rows that match, as of the last response. */
  total: number;
}

export interface ExportOptions<Parameters extends PageParameters, Row> {
  source: ListSource<Parameters, Row>;
  /** The list's request, without paging parameters. */
  request: Omit<Parameters, keyof PageParameters>;
  /** Called with each page; keep nothing of the rows. */
  onPage: (rows: readonly Row[], progress: ExportProgress) => void;
  signal: AbortSignal;
}

/**
 * Loads all rows of a list, page after page, up to the limit. Pages bypass the cache, so that memory does not grow with
 * the list. Rejects with the error of a page, and with an AbortError when it is canceled.
 */
export async function exportRows<Parameters extends PageParameters, Row>({
  source,
  request,
  onPage,
  signal,
}: ExportOptions<Parameters, Row>): Promise<ExportProgress> {
  const progress: ExportProgress = { rows: 0, total: 0 };
  do {
    signal.throwIfAborted();
    const limit = Math.min(EXPORT_PAGE_ROWS, MOST_EXPORTED_ROWS - progress.rows);
    // The request together with the paging parameters is what the list loads.
    const parameters = { ...request, offset: progress.rows, limit } as Parameters;
    const { entries, total } = await source.load(parameters, { signal });
    progress.rows += entries.length;
    progress.total = total;
    onPage(entries, { ...progress });
    // A list may shrink while it is read.
    if (entries.length === 0) break;
  } while (progress.rows < Math.min(progress.total, MOST_EXPORTED_ROWS));
  return progress;
}
