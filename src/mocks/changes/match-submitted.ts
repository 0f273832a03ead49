import { endWindow, isWithin } from "../generators/workflow/workflow-ends.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { countTasks, type SubmittedWorkflow } from "./submitted-workflow.ts";

function accepts<Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function matchesName({ name, code, draft }: SubmittedWorkflow, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const stem = draft.stem.toLowerCase();
  if (words.every((word) => stem.includes(word))) return true;
  const [word = ""] = words;
  return words.length === 1 && (word === code || word === name.toLowerCase() || `${stem}-` === word);
}

/** Whether a submitted workflow is wanted, by the rules of `WorkflowFilter`. @param record as it is now. */
export function matchesSubmitted(
  submission: SubmittedWorkflow,
  record: WorkflowRecord,
  filter: WorkflowFilter,
): boolean {
  const { submittedAfter, submittedBefore, minimumTasks, name, tags } = filter;
  const { submit, end } = record.times;
  const window = endWindow(filter);
  return (
    accepts(filter.statuses, record.status) &&
    accepts(filter.pools, record.poolName) &&
    accepts(filter.users, record.user) &&
    accepts(filter.priorities, record.priority) &&
    (tags === undefined || record.tags.some((tag) => tags.includes(tag))) &&
    (minimumTasks === undefined || countTasks(submission) >= minimumTasks) &&
    (submittedAfter === undefined || submit >= submittedAfter) &&
    (submittedBefore === undefined || submit < submittedBefore) &&
    (window === undefined || isWithin(end, window)) &&
    (name === undefined || matchesName(submission, name))
  );
}
