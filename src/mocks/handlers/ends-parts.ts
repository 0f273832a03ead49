import { isoTime } from "../generators/iso-time.ts";
import { ENDS_REACH } from "../generators/workflow/workflow-ends.ts";
import type { FieldReader } from "./field-reader.ts";

/** The part of a filter that says when rows ended; milliseconds since 1970. */
export interface EndsFilter {
  readonly endedAfter?: number;
  readonly endedBefore?: number;
}

/** Notes a time before which ends are not known. @param now of the world, in milliseconds since 1970. */
export function noteEarlyEnds(query: FieldReader, field: string, time: number, now: number): void {
  const earliest = now - ENDS_REACH;
  if (time >= earliest) return;
  query.note(
    field,
    `Ends are known for the last 30 days only, and not without searching all workflows before ${isoTime(earliest)}; give that or a later time.`,
  );
}

/**
 * Reads the times between which rows ended. They are known for the last 30 days: what ended before was not submitted in a
 * bounded part of the list.
 */
export function readEnds(query: FieldReader, now: number): EndsFilter {
  const endedAfter = query.instant("ended_after");
  const endedBefore = query.instant("ended_before");
  if (endedAfter !== undefined) noteEarlyEnds(query, "ended_after", endedAfter, now);
  else if (endedBefore !== undefined) {
    query.note("ended_before", "Ends are known for the last 30 days only; give ended_after too.");
  }
  return { endedAfter, endedBefore };
}
