import type { Decorator } from "@storybook/nextjs";
import { type HttpHandler, HttpResponse, http } from "msw";
import { within } from "storybook/test";
import { visibleText } from "@/components/ansi/ansi-segments";
import type { TaskGroupStatus, WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import type { LogView } from "@/mocks/generators/log-generator";
import type { LogTimers } from "@/mocks/handlers/log-stream";
import type { LogScenario } from "@/mocks/seed/log-patterns";
import { createWorld, type World } from "@/mocks/world/world";
import { LogViewer, type LogViewerProps } from "@/modules/logs/log-viewer";
import { workflowOf } from "../../features/workflows/detail/detail-page";

export const workflowLogsPath = "/api/workflow/:name/logs";
export const taskLogsPath = "/api/workflow/:name/task/:task/logs";

/** The viewer with the height of a tab, and a fixed time zone. */
export function LogStage(props: Omit<LogViewerProps, "className">) {
  return <LogViewer localZone="America/New_York" {...props} className="h-full" />;
}

export const fullHeight: Decorator = (Story) => (
  <main className="h-dvh">
    <Story />
  </main>
);

/** The same world with a fixed kind or length of logs. */
export function worldWithLogs(world: World, logs: { scenario?: LogScenario; lines?: number }): World {
  const { config } = world;
  return createWorld({
    ...config,
    logScenario: logs.scenario ?? config.logScenario,
    volume: logs.lines === undefined ? config.volume : { ...config.volume, logLines: logs.lines },
  });
}

/** The generated log of a workflow or task. */
export function logOf(world: World, workflow: string, task?: string, retryId?: number): LogView {
  const index = world.workflows.indexByName(workflow);
  const log =
    index === null
      ? null
      : task === undefined
        ? world.logs.workflowLog(index)
        : world.logs.taskLog(index, task, retryId);
  if (log === null) throw new Error(`This world has no log of ${workflow} ${task ?? ""}.`);
  return log;
}

/** All lines of a short log. */
export function linesOf(log: LogView): string[] {
  return Array.from({ length: log.lineCount }, (_, line) => log.lineAt(line));
}

/** The newest workflow in this status with a number of lines within the limits. */
export function workflowWithLines(
  world: World,
  status: WorkflowStatus,
  [least, most]: readonly [least: number, most: number],
  fits: (workflow: WorkflowQueryResponse) => boolean = () => true,
): WorkflowQueryResponse {
  return workflowOf(world, status, (workflow) => {
    if (!fits(workflow)) return false;
    const { lineCount } = logOf(world, workflow.name);
    return lineCount >= least && lineCount <= most;
  });
}

/** Distinct task names of a workflow. */
export function taskNames(workflow: WorkflowQueryResponse): string[] {
  return [...new Set(workflow.groups.flatMap(({ tasks }) => tasks.map(({ name }) => name)))];
}

export function taskIn(workflow: WorkflowQueryResponse, status: TaskGroupStatus) {
  return workflow.groups.flatMap(({ tasks }) => tasks).find((task) => task.status === status);
}

/** Whether any task was retried. */
export function hasRetries(workflow: WorkflowQueryResponse): boolean {
  return workflow.groups.some(({ tasks }) => tasks.some(({ retry_id }) => retry_id > 0));
}

/** Serves these lines as any workflow's log. */
export function answersWithText(lines: readonly string[]) {
  return http.get(`*${workflowLogsPath}`, ({ request }) => windowOf(lines, request));
}

/** Responds to a request without `follow`. */
function windowOf(lines: readonly string[], request: Request) {
  const query = new URL(request.url).searchParams;
  const found = lines.filter((line) => line.toLowerCase().includes((query.get("query") ?? "").toLowerCase()));
  const offset = Number(query.get("offset") ?? 0);
  const shown = found.slice(offset, offset + Number(query.get("limit") ?? found.length));
  return new HttpResponse(shown.map((line) => `${line}\n`).join(""), {
    headers: { "content-type": "text/plain; charset=utf-8", "x-total-lines": String(found.length) },
  });
}

/** A log that grows on demand. Requests without `follow` get the current lines, followers get new ones. */
export interface GrowingLog {
  readonly handler: HttpHandler;
  readonly write: (...lines: readonly string[]) => void;
}

export function growingLog(start: readonly string[]): GrowingLog {
  const lines = [...start];
  const followers = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encode = (some: readonly string[]) =>
    new TextEncoder().encode(some.map((line) => `${line}\n`).join(""));
  const follow = (offset: number) => {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller;
        followers.add(controller);
        if (offset < lines.length) controller.enqueue(encode(lines.slice(offset)));
      },
      cancel() {
        if (own !== undefined) followers.delete(own);
      },
    });
  };
  return {
    handler: http.get(`*${workflowLogsPath}`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      if (query.get("follow") !== "true") return windowOf(lines, request);
      return new HttpResponse(follow(Number(query.get("offset") ?? 0)), {
        headers: { "content-type": "text/plain; charset=utf-8" },
      });
    }),
    write(...more) {
      lines.push(...more);
      for (const follower of followers) follower.enqueue(encode(more));
    },
  };
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

/** Fails this many requests with `follow`; the next handlers respond to the others. */
export function breaksFollowing(times = Number.POSITIVE_INFINITY) {
  let left = times;
  return http.get(`*${workflowLogsPath}`, ({ request }) => {
    if (new URL(request.url).searchParams.get("follow") !== "true" || left === 0) return undefined;
    left -= 1;
    return HttpResponse.error();
  });
}

/** Timers of the mock server that the story controls, so that progress does not depend on the machine. */
export interface SteppedTimers {
  readonly timers: LogTimers;
  /** Ends the current wait for lines; waits for it if necessary. */
  step: () => Promise<void>;
}

export function steppedTimers(): SteppedTimers {
  const waiting: (() => void)[] = [];
  let arrived: (() => void) | undefined;
  return {
    timers: {
      sleep: (_, signal) =>
        new Promise((resolve) => {
          waiting.push(resolve);
          signal.addEventListener("abort", () => resolve());
          arrived?.();
        }),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
    async step() {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
      waiting.shift()?.();
    },
  };
}

/** The list of log lines. */
export function logList(canvasElement: HTMLElement, name = "Log lines"): HTMLElement {
  return within(canvasElement).getByRole("listbox", { name });
}

/** Row at an index of the list; null if it is not mounted. */
export function rowAt(canvasElement: HTMLElement, position: number): HTMLElement | null {
  return canvasElement.querySelector<HTMLElement>(`[role="option"][data-index="${position}"]`);
}

/** Whether a row is completely visible in its list. */
export function isInView(row: HTMLElement | null): boolean {
  const list = row?.closest<HTMLElement>('[role="listbox"]');
  if (row === null || list == null) return false;
  const [own, whole] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  return own.top >= whole.top - 1 && own.bottom <= whole.bottom + 1;
}

/** Visible text of a line after its time and task. */
export function messageOf(line: string): string {
  return visibleText(line).replace(/^\d{4}\S+ \S+ \[[^\]]+\](?:\[osmo\])? /, "");
}
