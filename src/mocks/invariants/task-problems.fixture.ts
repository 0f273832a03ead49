import type { ListTaskEntry, TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import type { World } from "../world/world.ts";
import { ProblemList } from "./problem-list.fixture.ts";

/** Number of log lines that are checked one by one, at the start and at the end. */
const CHECKED_LINES = 40;

function checkDetail(index: number, attempt: TaskQueryResponse, world: World, problems: ProblemList): void {
  const detail = world.tasks.generateAt(index, attempt.name, attempt.retry_id);
  if (detail === null) {
    problems.expect(false, "it has no page");
    return;
  }
  for (const [field, value] of Object.entries(attempt)) {
    const same = JSON.stringify(value) === JSON.stringify(detail[field as keyof typeof detail]);
    problems.expect(same, "its page says otherwise", field, value);
  }
  problems.expect(detail.node === attempt.node_name, "its page names another node", detail.node);
  const { repositories, tags } = world.config.patterns.images;
  const [repository, tag, ...rest] = detail.image.split(":");
  const isKnown = repositories.includes(repository ?? "") && tags.includes(tag ?? "") && rest.length === 0;
  problems.expect(isKnown, "there is no such image", detail.image);
}

function checkRow(row: ListTaskEntry | undefined, attempt: TaskQueryResponse, problems: ProblemList): void {
  const pairs = [
    [row?.retry_id, attempt.retry_id],
    [row?.status, attempt.status],
    [row?.node, attempt.node_name],
    [row?.start_time, attempt.start_time],
    [row?.end_time, attempt.end_time],
    [row?.logs, attempt.logs],
    [row?.error_logs, attempt.error_logs],
  ];
  for (const [actual, expected] of pairs)
    problems.expect(actual === expected, "its row in the list says otherwise", actual, expected);
}

/** Lines of the platform have the form `stamp [task][tag] text`, dumps have no stamp at all. */
const STAMP = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d) \[([^\]]+)\]/;

function checkLog(index: number, attempt: TaskQueryResponse, world: World, problems: ProblemList): void {
  const { name, retry_id, status, failure_message } = attempt;
  const log = world.logs.taskLog(index, name, retry_id);
  if (log === null) {
    problems.expect(false, "it has no log");
    return;
  }
  const begin = Date.parse(attempt.processing_start_time ?? attempt.end_time ?? "");
  const end = attempt.end_time === undefined ? world.now : Date.parse(attempt.end_time);
  problems.expect(!log.isOpen || status === "RUNNING", "its log is open although it is not running", status);
  const wasTouched = attempt.processing_start_time !== undefined || attempt.end_time !== undefined;
  problems.expect(wasTouched || log.lineCount === 0, "it has a log before it was processed", log.lineCount);
  const lines = new Set<number>();
  for (let line = 0; line < Math.min(CHECKED_LINES, log.lineCount); line += 1)
    lines.add(line).add(log.lineCount - 1 - line);
  let last = Number.NEGATIVE_INFINITY;
  for (const line of [...lines].sort((one, other) => one - other)) {
    const time = log.timeAt(line);
    problems.expect(time >= last, "its log is out of order", line);
    problems.expect(time >= begin && time <= end, "a line lies outside the attempt", line, isoTime(time));
    last = time;
    const [, year, month, day, clock, tag] = STAMP.exec(log.lineAt(line)) ?? [];
    if (year === undefined) continue;
    const stamp = `${year}-${month}-${day}T${clock}`;
    problems.expect(stamp === isoTime(time).slice(0, 19), "a line's stamp is of another time", line, stamp);
    const own = retry_id > 0 ? `${name} retry-${retry_id}` : name;
    problems.expect(tag === own, "a line is of another task", line, tag);
  }
  const isShown = log.lineCount > 0;
  const lastLine = isShown ? log.lineAt(log.lineCount - 1) : "";
  if (failure_message !== undefined && attempt.processing_start_time !== undefined)
    problems.expect(lastLine.includes(failure_message), "its log does not show the failure", lastLine);
  if (status === "COMPLETED" && isShown)
    problems.expect(lastLine.endsWith("completed with exit code 0"), "its log does not end", lastLine);
}

function checkEvents(index: number, attempt: TaskQueryResponse, world: World, problems: ProblemList): void {
  const events = world.events.generateTaskEvents(index, attempt.name, attempt.retry_id) ?? [];
  const end = attempt.end_time ?? isoTime(world.now);
  const { status, failure_message: message = "", node_name: node } = attempt;
  let last = attempt.processing_start_time ?? "";
  for (const event of events) {
    problems.expectOrder("its events", last, event.first_timestamp, event.last_timestamp, end);
    last = event.first_timestamp;
    const isOwn = event.task_name === attempt.name && event.retry_id === attempt.retry_id;
    problems.expect(isOwn, "an event is of another task", event.task_name);
    const { host } = event.source;
    problems.expect(host === undefined || host === node, "an event is of another node", host);
  }
  const reasons = events.map(({ reason }) => reason);
  const wanted = (reason: string, holds: boolean) =>
    problems.expect(reasons.includes(reason) === holds, `the event ${reason} does not fit`, status);
  wanted("Succeeded", status === "COMPLETED");
  wanted("Rescheduled", status === "RESCHEDULED");
  wanted("Started", attempt.start_time !== undefined);
  wanted("Scheduled", attempt.initializing_start_time !== undefined);
  const telling = events.at(-1)?.message ?? "";
  problems.expect(telling.includes(message), "its events do not end with the failure", telling, message);
  if (node !== undefined) {
    const scheduled = events.find(({ reason }) => reason === "Scheduled");
    problems.expect(scheduled?.message.endsWith(node) ?? false, "it was assigned to another node", node);
  }
}

/** Contradictions about a workflow's tasks between their pages, lists, logs and events. */
export function taskProblems(index: number, world: World): string[] {
  const workflow = world.workflows.generate(index);
  const attempts = workflow.groups.flatMap(({ tasks }) => tasks);
  const list = world.tasks.generatePage(0, 1_000, { workflow: workflow.name });
  const rows = new Map(list.entries.map((row) => [row.task_name, row]));
  const lasts = new Map(attempts.map((attempt) => [attempt.name, attempt]));
  const all = new ProblemList(workflow.name);
  all.expect(list.total === lasts.size, "the list has another number of its tasks", list.total, lasts.size);
  all.expect([...rows.keys()].join() === [...lasts.keys()].join(), "the list has other tasks");
  const found = [...all.found];
  for (const attempt of attempts) {
    const problems = new ProblemList(`${workflow.name} ${attempt.name} ${attempt.retry_id}`);
    checkDetail(index, attempt, world, problems);
    if (lasts.get(attempt.name) === attempt) checkRow(rows.get(attempt.name), attempt, problems);
    checkLog(index, attempt, world, problems);
    checkEvents(index, attempt, world, problems);
    found.push(...problems.found);
  }
  return found;
}
