import { saveFile } from "../../lib/save-file.ts";
import { showDownloadNotice } from "./download-notice.ts";
import type { AnswerInPage } from "./page-answer.ts";
import { FileError, fileOf } from "./response-file.ts";

export interface LinkTarget {
  readonly url: string;
  readonly fileName: string;
  /** The new tab that shows the response; null to save it as a file. */
  readonly tab: Window | null;
}

/** Bytes. Browsers keep blobs of this size on disk. */
const LARGEST_FILE = 1024 ** 3;
/** Bytes. A tab lays out all of its text at once. */
const LARGEST_TAB = 64 * 1024 ** 2;

/** Saves the response as a file, or shows it in the new tab. A failure is shown in the page. */
export async function followLink(answer: AnswerInPage, { url, fileName, tab }: LinkTarget): Promise<void> {
  const leaving = new AbortController();
  const notice = showDownloadNotice(fileName, () => {
    leaving.abort();
    tab?.close();
  });
  try {
    const request = new Request(url, { signal: leaving.signal });
    const response = await answer(request);
    if (response === undefined) throw new FileError(`Nothing answers ${new URL(url).pathname}.`);
    const file = await fileOf(response, {
      limit: tab === null ? LARGEST_FILE : LARGEST_TAB,
      onProgress: notice.update,
    });
    notice.close();
    if (tab === null) saveFile(fileName, file);
    else tab.location.replace(URL.createObjectURL(file));
  } catch (error) {
    if (leaving.signal.aborted) return;
    tab?.close();
    notice.fail(error instanceof FileError ? error.message : "The server could not be reached.");
  }
}
