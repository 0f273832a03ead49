import { fetchText, refusal } from "@/lib/api/fetcher";
import { getGetTaskLogsUrl, getGetWorkflowLogsUrl } from "@/lib/api/generated";
import { splitLines } from "./log-line";
import { LogPage } from "./log-page";

/** Which log: that of a workflow, of one of its tasks, of one attempt. */
export interface LogScope {
  readonly workflow: string;
  readonly task?: string;
  /** Number of the attempt, from 0. */
  readonly retry?: number;
  /** With a task but without `retry`: all its attempts instead of the latest one. */
  readonly allAttempts?: boolean;
}

/** Which of its lines. */
export interface LogWindow {
  /** Only lines that hold this text, in any case of letters. */
  readonly query?: string;
  readonly offset?: number;
  readonly limit?: number;
  readonly follow?: boolean;
}

/** Lines that are asked for at once: twelve screens, some 50 kB. */
export const PAGE_LINES = 500;

/** The address of a log or of a part of it. */
export function logUrl(scope: LogScope, window: LogWindow = {}): string {
  const { workflow, task, retry, allAttempts = false } = scope;
  if (task !== undefined && !allAttempts)
    return getGetTaskLogsUrl(workflow, task, { ...window, retry_id: retry });
  return getGetWorkflowLogsUrl(workflow, { ...window, task_name: task, retry_id: retry });
}

/** Begins the keys of all queries for a log, so that they can be found together. */
export function logKey(scope: LogScope): readonly [string, LogScope] {
  return ["log", scope];
}

export interface LogAnswer {
  readonly page: LogPage;
  readonly lines: readonly string[];
  /** Lines that scope and query match; null where the server does not count them. */
  readonly total: number | null;
}

/** Asks for a part of a log. Rejects with an ApiError, or with an AbortError when the signal says so. */
export async function fetchLogLines(
  scope: LogScope,
  window: LogWindow & { limit: number },
  signal?: AbortSignal,
): Promise<LogAnswer> {
  const { text, response } = await fetchText(logUrl(scope, window), { signal });
  const lines = splitLines(text);
  const header = response.headers.get("x-total-lines");
  const total = header === null || !/^\d+$/.test(header) ? null : Number(header);
  return { page: new LogPage(lines), lines, total };
}

/** Opens the stream of what is written from line `offset` on. Rejects with an ApiError where the server refuses. */
export async function openLogStream(
  scope: LogScope,
  offset: number,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const url = logUrl(scope, { offset, follow: true });
  const response = await fetch(url, { signal });
  if (!response.ok) throw refusal(response, await response.text(), "GET", url);
  return response.body ?? new Blob([]).stream();
}

/** What a log's file is called when it is kept. */
export function logFileName({ workflow, task, retry }: LogScope): string {
  const parts = [workflow, task, retry === undefined ? undefined : `attempt-${retry}`];
  return `${parts.filter((part) => part !== undefined).join("_")}.log`;
}
