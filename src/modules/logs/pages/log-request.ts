import { fetchText, refusal } from "@/lib/api/fetcher";
import { getGetTaskLogsUrl, getGetWorkflowLogsUrl } from "@/lib/api/generated";
import { type LogLevel, splitLines } from "../log-line";
import { LogPage } from "./log-page";

/** Identifies a log: of a workflow, a task, or one attempt. */
export interface LogScope {
  readonly workflow: string;
  readonly task?: string;
  /** 0-based attempt number. */
  readonly retry?: number;
  /** With a task and without `retry`: all attempts instead of the latest one. */
  readonly allAttempts?: boolean;
}

/** Selects lines of a log. */
export interface LogWindow {
  /** Only lines that contain this text, case-insensitive. */
  readonly query?: string;
  /** Only lines of these levels. */
  readonly levels?: readonly LogLevel[];
  readonly offset?: number;
  readonly limit?: number;
  readonly follow?: boolean;
}

/** Lines per request: twelve screens, about 50 kB. */
export const PAGE_LINES = 500;

/** URL of a log, or of a part of it. */
export function logUrl(scope: LogScope, window: LogWindow = {}): string {
  const { workflow, task, retry, allAttempts = false } = scope;
  const parameters = { ...window, levels: window.levels && [...window.levels], retry_id: retry };
  if (task !== undefined && !allAttempts) return getGetTaskLogsUrl(workflow, task, parameters);
  return getGetWorkflowLogsUrl(workflow, { ...parameters, task_name: task });
}

/** Prefix of all query keys of a log. */
export function logKey(scope: LogScope): readonly [string, LogScope] {
  return ["log", scope];
}

export interface LogAnswer {
  readonly page: LogPage;
  readonly lines: readonly string[];
  /** Number of lines that match scope and query; null if the server does not count them. */
  readonly total: number | null;
}

/** Fetches a part of a log. Rejects with an ApiError, or with an AbortError on abort. */
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

/** Opens a stream of the log from line `offset`. Rejects with an ApiError if the server refuses. */
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

/** File name of a downloaded log. */
export function logFileName({ workflow, task, retry }: LogScope): string {
  const parts = [workflow, task, retry === undefined ? undefined : `attempt-${retry}`];
  return `${parts.filter((part) => part !== undefined).join("_")}.log`;
}
