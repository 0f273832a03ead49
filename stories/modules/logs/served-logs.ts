import { HttpResponse, http } from "msw";
import { workflowLogsPath } from "./logs-page";

/** Time and task of a line. */
export const STAMP = "2026/03/02 11:46:53 [train-0]";

/** The line of a number. */
export function numberedLine(line: number): string {
  return `${STAMP} INFO: line ${line}`;
}

/** Lines 1 to `count`. */
export function numberedLines(count: number): string[] {
  return Array.from({ length: count }, (_, line) => numberedLine(line + 1));
}

/** One line per minute, from 09:00. */
export function minuteLines(count: number): string[] {
  return Array.from({ length: count }, (_, minute) => minuteLine(minute));
}

/** The line of a minute after 09:00. */
export function minuteLine(minute: number): string {
  return `2026/03/02 ${minuteClock(minute)} [train-0] INFO: step ${minute + 1}`;
}

/** Time of a minute after 09:00. */
export function minuteClock(minute: number): string {
  const hour = String(9 + Math.floor(minute / 60)).padStart(2, "0");
  return `${hour}:${String(minute % 60).padStart(2, "0")}:00`;
}

/** Serves these lines as any workflow's log. */
export function answersWithText(lines: readonly string[]) {
  return http.get(`*${workflowLogsPath}`, ({ request }) => windowOf(lines, request));
}

/** Responds to a request without `follow`. */
export function windowOf(lines: readonly string[], request: Request) {
  const query = new URL(request.url).searchParams;
  const found = lines.filter((line) => line.toLowerCase().includes((query.get("query") ?? "").toLowerCase()));
  const offset = Number(query.get("offset") ?? 0);
  const shown = found.slice(offset, offset + Number(query.get("limit") ?? found.length));
  return textResponse(shown, found.length);
}

/** Lines of a log that has `total` lines. */
export function textResponse(lines: readonly string[], total: number) {
  return new HttpResponse(lines.map((line) => `${line}\n`).join(""), {
    headers: { "content-type": "text/plain; charset=utf-8", "x-total-lines": String(total) },
  });
}
