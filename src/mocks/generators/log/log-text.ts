import type { LogLevel } from "../../../lib/api/generated.schemas.ts";
import { visibleText } from "./log-colors.ts";
import type { LogView } from "./log-view.ts";

/** Characters of a chunk, about: nearly all of them take one byte. */
export const CHUNK_CHARACTERS = 65_536;

/**
 * The lines [from, to) as text in chunks of about 64 KB, each line with its line break. Chunks are made on demand, so
 * that a reader who leaves stops the work.
 */
export function* textChunks(log: LogView, from: number, to: number): Generator<string, void, undefined> {
  let chunk = "";
  for (let line = from; line < to; line += 1) {
    chunk += `${log.lineAt(line)}\n`;
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

/** The last `lines` lines, as text. */
export function tailText(log: LogView, lines: number): string {
  return [...textChunks(log, Math.max(0, log.lineCount - lines), log.lineCount)].join("");
}

/** Which lines a request wants. */
export interface LineCriteria {
  /** Text that they hold, in any case of letters. */
  readonly query?: string;
  readonly levels?: readonly LogLevel[];
}

/** Whether a line of the log fits; null if all do. The level comes first, because it rarely needs the text. */
export function createLineFilter(
  log: LogView,
  { query, levels }: LineCriteria,
): ((line: number) => boolean) | null {
  const matches = query === undefined ? null : createLineMatcher(query);
  if (matches === null && levels === undefined) return null;
  return (line) =>
    (levels === undefined || levels.includes(log.levelAt(line))) &&
    (matches === null || matches(log.lineAt(line)));
}

/** Whether a line holds `query`, in any case of letters; colors do not count. */
export function createLineMatcher(query: string): (line: string) => boolean {
  const wanted = query.toLowerCase();
  return (line) => visibleText(line).toLowerCase().includes(wanted);
}
