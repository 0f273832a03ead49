import { presentedOptions } from "@/components/status/status-filters";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { TaskGroupStatus, type TaskQueryResponse } from "@/lib/api/generated.schemas";
import { resolveDateRange } from "@/lib/filters/date-range";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { toEpochMilliseconds } from "@/lib/format/time";
import { parseComparison } from "./comparison";

/** The field that bare text goes to. */
export const DEFAULT_TASK_FIELD = "name";

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

function comparisonProblem(example: string, units?: Readonly<Record<string, number>>) {
  return (value: string) =>
    parseComparison(value, units) === null
      ? `“${value}” is not valid. Use a value such as ${example}.`
      : null;
}

/** Filters of a workflow's tasks. They apply on the client, since the workflow response contains all tasks. */
export const taskFilterFields: readonly FilterField[] = [
  { kind: "text", key: DEFAULT_TASK_FIELD, label: "Name", hint: "Part of the name" },
  {
    kind: "enum",
    key: "status",
    label: "Status",
    options: presentedOptions(Object.values(TaskGroupStatus), taskGroupStatusPresentation),
  },
  { kind: "text", key: "node", label: "Node", hint: "Part of the hostname" },
  { kind: "text", key: "ip", label: "Pod IP", hint: "Part of the address" },
  {
    kind: "text",
    key: "exit",
    label: "Exit code",
    hint: "137 or >0",
    comparison: "is",
    validate: comparisonProblem("137 or >0"),
  },
  {
    kind: "text",
    key: "retry",
    label: "Retry",
    hint: "0, or >0 for retried tasks",
    comparison: "is",
    validate: comparisonProblem("1 or >0"),
  },
  {
    kind: "text",
    key: "duration",
    label: "Duration",
    hint: ">5m, <30s, >2h",
    comparison: "is",
    validate: comparisonProblem(">5m or <30s", SECONDS),
  },
  { kind: "date-range", key: "started", label: "Started", hint: "Dates in UTC", single: true },
  { kind: "date-range", key: "ended", label: "Ended", hint: "Dates in UTC", single: true },
];

function holds(text: string | undefined, part: string): boolean {
  return text?.toLowerCase().includes(part.trim().toLowerCase()) ?? false;
}

function compares(
  value: number | undefined,
  comparison: string,
  units?: Readonly<Record<string, number>>,
): boolean {
  return value !== undefined && (parseComparison(comparison, units)?.(value) ?? false);
}

function isWithin(time: string | undefined, range: string, now: number): boolean {
  const at = toEpochMilliseconds(time);
  const instants = resolveDateRange(range, now);
  if (at === null || instants === null) return false;
  const { after, before } = instants;
  return at >= (toEpochMilliseconds(after) ?? at) && at < (toEpochMilliseconds(before) ?? at + 1);
}

function durationOf({ start_time, end_time }: TaskQueryResponse, now: number): number | undefined {
  const start = toEpochMilliseconds(start_time);
  return start === null ? undefined : ((toEpochMilliseconds(end_time) ?? now) - start) / 1000;
}

function matches(attempt: TaskQueryResponse, { field, value }: FilterChip, now: number): boolean {
  switch (field) {
    case "name":
      return holds(attempt.name, value);
    case "status":
      return attempt.status === value;
    case "node":
      return holds(attempt.node_name, value);
    case "ip":
      return holds(attempt.pod_ip, value);
    case "exit":
      return compares(attempt.exit_code, value);
    case "retry":
      return compares(attempt.retry_id, value);
    case "duration":
      return compares(durationOf(attempt, now), value, SECONDS);
    case "started":
      return isWithin(attempt.start_time, value, now);
    case "ended":
      return isWithin(attempt.end_time, value, now);
    default:
      // Fields of other pages have no effect here.
      return true;
  }
}

/** Whether the set of matching attempts changes with time. */
export function followsTime({ field }: FilterChip): boolean {
  return field === "duration" || field === "started" || field === "ended";
}

/**
 * Creates a predicate from filters: OR between values of one field, AND between fields.
 * @param now milliseconds since the epoch; running attempts last until then.
 */
export function createTaskMatcher(
  chips: readonly FilterChip[],
  now: number,
): (attempt: TaskQueryResponse) => boolean {
  const fields = [...new Set(chips.map(({ field }) => field))];
  const groups = fields.map((field) => chips.filter((chip) => chip.field === field));
  return (attempt) => groups.every((group) => group.some((chip) => matches(attempt, chip, now)));
}
