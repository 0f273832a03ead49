import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import type { WorkflowFacts } from "../generators/workflow/workflow-record.ts";
import { countTasks, type SubmittedRun } from "./submitted-workflow.ts";

function accepts<Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function matchesName({ name, code, draft }: SubmittedRun, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.every((word) => draft.stem.includes(word))) return true;
  const [word = ""] = words;
  return words.length === 1 && (word === code || word === name || `${draft.stem}-` === word);
}

/** Whether a submitted run is wanted, by the rules of `WorkflowFilter`. @param facts as they are now. */
export function matchesRun(run: SubmittedRun, facts: WorkflowFacts, filter: WorkflowFilter): boolean {
  const { submittedAfter, submittedBefore, minimumTasks, name, tags } = filter;
  const { submit } = facts.times;
  return (
    accepts(filter.statuses, facts.status) &&
    accepts(filter.pools, facts.poolName) &&
    accepts(filter.users, facts.user) &&
    accepts(filter.priorities, facts.priority) &&
    (tags === undefined || facts.tags.some((tag) => tags.includes(tag))) &&
    (minimumTasks === undefined || countTasks(run) >= minimumTasks) &&
    (submittedAfter === undefined || submit >= submittedAfter) &&
    (submittedBefore === undefined || submit < submittedBefore) &&
    (name === undefined || matchesName(run, name))
  );
}
