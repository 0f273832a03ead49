import {
  type Event,
  type GroupQueryResponse,
  TaskGroupStatus,
  type TaskQueryResponse,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import type { LogView } from "../generators/log/log-view.ts";
import { isEnded } from "../generators/workflow/task-state.ts";
import type { World } from "../world/world.ts";
import { ProblemList } from "./problem-list.fixture.ts";

const { PENDING, WAITING, RUNNING } = WorkflowStatus;
const WORKFLOW_ORDER: readonly WorkflowStatus[] = [PENDING, WAITING, RUNNING];
const TASK_ORDER: readonly TaskGroupStatus[] = [
  TaskGroupStatus.WAITING,
  TaskGroupStatus.SUBMITTING,
  TaskGroupStatus.PROCESSING,
  TaskGroupStatus.SCHEDULING,
  TaskGroupStatus.INITIALIZING,
  TaskGroupStatus.RUNNING,
];
/** Tasks whose own logs and attempts are compared, in each group. */
const COMPARED_TASKS = 2;
/** Lines that are compared one by one at either end of a log, and between them. */
const COMPARED_LINES = 25;
const MOST_ARTIFACTS = 1_000;

/** A status as far as it is along; all ends are the last. */
function rankOf<Status>(status: Status, order: readonly Status[]): number {
  const rank = order.indexOf(status);
  return rank < 0 ? order.length : rank;
}

/** A moment of a workflow, and a later one. */
interface TwoMoments {
  readonly index: number;
  readonly early: World;
  readonly late: World;
}

/** Whether a field has a moment; the time in the queue lasts until the start. */
function isMoment(field: string): boolean {
  return field.endsWith("_time") && field !== "queued_time";
}

function compareTimes(name: string, early: object, late: object, problems: ProblemList): void {
  for (const [field, value] of Object.entries(early)) {
    if (!isMoment(field)) continue;
    const now: unknown = Reflect.get(late, field);
    problems.expect(now === value, `${name}: ${field} has changed`, value, now);
  }
}

function compareAttempts(
  early: GroupQueryResponse,
  late: GroupQueryResponse,
  now: string,
  problems: ProblemList,
): void {
  const keyOf = ({ name, retry_id }: TaskQueryResponse) => `${name} ${retry_id}`;
  const later = new Map(late.tasks.map((task) => [keyOf(task), task]));
  for (const task of early.tasks) {
    const name = keyOf(task);
    const same = later.get(name);
    if (same === undefined) {
      problems.expect(false, `${name}: is gone`);
      continue;
    }
    compareTimes(name, task, same, problems);
    const isBack = rankOf(same.status, TASK_ORDER) < rankOf(task.status, TASK_ORDER);
    problems.expect(!isBack, `${name}: its status went back`, task.status, same.status);
    if (isEnded(task.status)) {
      problems.expect(JSON.stringify(same) === JSON.stringify(task), `${name}: changed after its end`);
    }
    problems.expect(same.task_uuid === task.task_uuid, `${name}: is another one`);
    problems.expect(task.node_name === undefined || same.node_name === task.node_name, `${name}: moved`);
    for (const [field, value] of Object.entries(same)) {
      const isNew = isMoment(field) && Reflect.get(task, field) === undefined;
      problems.expect(!isNew || String(value) > now, `${name}: ${field} came too late`, value);
    }
  }
}

/** Lines of a log to look at: its ends, and some between them. */
function sampleLines({ lineCount }: LogView): readonly number[] {
  const lines = new Set<number>();
  for (let place = 0; place < COMPARED_LINES; place += 1) {
    lines
      .add(place)
      .add(lineCount - 1 - place)
      .add(Math.floor((lineCount * place) / COMPARED_LINES));
  }
  return [...lines].filter((line) => line >= 0 && line < lineCount);
}

function compareLogs(
  name: string,
  early: LogView | null,
  late: LogView | null,
  now: number,
  problems: ProblemList,
): void {
  if (early === null || late === null) {
    problems.expect(early === null, `${name}: its log is gone`);
    return;
  }
  problems.expect(
    late.lineCount >= early.lineCount,
    `${name}: lines are gone`,
    early.lineCount,
    late.lineCount,
  );
  if (late.lineCount < early.lineCount) return;
  for (const line of sampleLines(early)) {
    const isSame = early.lineAt(line) === late.lineAt(line) && early.timeAt(line) === late.timeAt(line);
    problems.expect(isSame, `${name}: a line has changed`, line, early.lineAt(line), late.lineAt(line));
    problems.expect(early.levelAt(line) === late.levelAt(line), `${name}: a level has changed`, line);
  }
  if (late.lineCount === early.lineCount) return;
  const { lineCount } = early;
  problems.expect(late.timeAt(lineCount) > now, `${name}: a line came too late`, late.lineAt(lineCount));
  problems.expect(!early.hasEnded, `${name}: it has got lines after its end`);
  if (!early.isOpen || lineCount >= early.plannedCount) return;
  // What a follower saw coming has come, if nothing came between.
  if (late.timeAt(lineCount) !== early.timeAt(lineCount)) return;
  problems.expect(
    late.lineAt(lineCount) === early.lineAt(lineCount),
    `${name}: another line came`,
    lineCount,
  );
}

function compareEvents(
  early: readonly Event[],
  late: readonly Event[],
  now: string,
  problems: ProblemList,
): void {
  for (const [place, event] of early.entries()) {
    const same = late[place];
    const { last_timestamp, count, ...fixed } = event;
    const { last_timestamp: lastTime = "", count: laterCount = 0, ...laterFixed } = same ?? {};
    const isSame = JSON.stringify(fixed) === JSON.stringify(laterFixed);
    problems.expect(isSame, "an event has changed", JSON.stringify(event), JSON.stringify(same));
    problems.expect(
      laterCount >= count && lastTime >= last_timestamp,
      "an event happened less",
      event.reason,
    );
  }
  const next = late[early.length];
  problems.expect(
    next === undefined || next.first_timestamp > now,
    "an event came too late",
    JSON.stringify(next),
  );
}

function compareArtifacts({ index, early, late }: TwoMoments, now: string, problems: ProblemList): void {
  const artifactsOf = ({ buckets }: World) =>
    buckets.generateWorkflowArtifacts(index, { limit: MOST_ARTIFACTS }).entries;
  const [before, after] = [artifactsOf(early), artifactsOf(late)];
  const known = new Set<string>();
  const later = new Map(after.map((object) => [object.key, object]));
  for (const object of before) {
    known.add(object.key);
    const same = later.get(object.key);
    const isSame = JSON.stringify(same) === JSON.stringify(object);
    problems.expect(isSame, "an object has changed", JSON.stringify(object), JSON.stringify(same));
  }
  for (const { key, last_modified } of after) {
    problems.expect(known.has(key) || last_modified > now, "an object came too late", key, last_modified);
  }
}

/** Where the history of a workflow at a later moment does not extend that at an earlier one. */
export function historyProblems(moments: TwoMoments): readonly string[] {
  const { index, early, late } = moments;
  const [before, after] = [early.workflows.generate(index), late.workflows.generate(index)];
  const problems = new ProblemList(`${before.name} at ${late.config.elapsed}`);
  const now = new Date(early.now).toISOString();
  compareTimes("workflow", before, after, problems);
  const isBack = rankOf(after.status, WORKFLOW_ORDER) < rankOf(before.status, WORKFLOW_ORDER);
  problems.expect(!isBack, "its status went back", before.status, after.status);
  const hadEnded = rankOf(before.status, WORKFLOW_ORDER) === WORKFLOW_ORDER.length;
  problems.expect(
    !hadEnded || after.status === before.status,
    "its end has changed",
    before.status,
    after.status,
  );
  for (const [position, group] of before.groups.entries()) {
    const same = after.groups[position] as GroupQueryResponse;
    compareTimes(`group ${group.name}`, group, same, problems);
    compareAttempts(group, same, now, problems);
    for (const { name, retry_id } of group.tasks.slice(0, COMPARED_TASKS)) {
      const [own, later] = [early, late].map(({ logs }) => logs.taskLog(index, name, retry_id));
      compareLogs(`${name} ${retry_id}`, own ?? null, later ?? null, early.now, problems);
    }
  }
  const [whole, later] = [early, late].map(({ logs }) => logs.workflowLog(index));
  compareLogs("its log", whole ?? null, later ?? null, early.now, problems);
  const [events, laterEvents] = [early, late].map(
    ({ events: own }) => own.generateWorkflowEvents(index) ?? [],
  );
  compareEvents(events ?? [], laterEvents ?? [], now, problems);
  compareArtifacts(moments, now, problems);
  return problems.found;
}
