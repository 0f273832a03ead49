import type { ErrorBody } from "../../lib/api/generated.schemas.ts";
import { formatBytes } from "../../lib/format/bytes.ts";

export interface FileProgress {
  readonly bytes: number;
  /** Part of the lines received, from 0 to 1; null if the response has no number of lines. */
  readonly share: number | null;
}

export interface FileOptions {
  /** Maximum number of bytes. */
  readonly limit: number;
  readonly onProgress?: (progress: FileProgress) => void;
}

/** A file that could not be saved. The message is for users. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** Bytes that are collected before they become part of the file. Browsers move large blobs to disk, unlike arrays. */
const PART_BYTES = 8 * 1024 * 1024;

const LINE_BREAK = 10;

/** Reads a response into a file of its type. Rejects with a FileError on an error status, or beyond the limit. */
export async function fileOf(response: Response, { limit, onProgress }: FileOptions): Promise<Blob> {
  if (!response.ok) throw new FileError(await detailOf(response));
  const type = response.headers.get("content-type") ?? "";
  const total = Number(response.headers.get("x-total-lines") ?? Number.NaN);
  let file = new Blob([], { type });
  let part: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, partBytes, lines] = [0, 0, 0];
  const endPart = () => {
    file = new Blob([file, ...part], { type });
    part = [];
    partBytes = 0;
  };
  for await (const chunk of chunksOf(response)) {
    bytes += chunk.length;
    partBytes += chunk.length;
    if (bytes > limit)
      throw new FileError(`It is larger than ${formatBytes(limit)}, the most that mock mode can save.`);
    part.push(chunk);
    if (partBytes >= PART_BYTES) endPart();
    for (const byte of chunk) if (byte === LINE_BREAK) lines += 1;
    onProgress?.({ bytes, share: total > 0 ? Math.min(1, lines / total) : null });
  }
  endPart();
  return file;
}

/** Chunks of the body; leaving the loop cancels it. Safari cannot iterate a stream. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function detailOf(response: Response): Promise<string> {
  const { status, statusText } = response;
  try {
    const { detail }: Partial<ErrorBody> = await response.json();
    if (detail !== undefined) return detail;
  } catch {
    // Not the contract's error.
  }
  return `The server responded with ${status} ${statusText}`.trimEnd();
}
