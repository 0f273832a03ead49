import { hideNewRows, type ListMoment } from "./list-moment.ts";
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
  /** When the list was read that is exported; as of the first page of the export by default. */
  moment?: ListMoment;
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
  moment,
  onPage,
  signal,
}: ExportOptions<Parameters, Row>): Promise<ExportProgress> {
  const progress: ExportProgress = { rows: 0, total: 0 };
  const shown = hideNewRows(request as Parameters, source, moment);
  let asOf = moment?.asOf;
  do {
    signal.throwIfAborted();
    const limit = Math.min(EXPORT_PAGE_ROWS, MOST_EXPORTED_ROWS - progress.rows);
    const parameters = { ...shown, ...(asOf !== undefined && { as_of: asOf }), offset: progress.rows, limit };
    const { entries, total, as_of } = await source.load(parameters, { signal });
    asOf ??= as_of;
    progress.rows += entries.length;
    progress.total = total;
    onPage(entries, { ...progress });
    // A list may shrink while it is read.
    if (entries.length === 0) break;
  } while (progress.rows < Math.min(progress.total, MOST_EXPORTED_ROWS));
  return progress;
}
