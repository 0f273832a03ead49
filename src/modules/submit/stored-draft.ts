import { WorkflowPriority } from "@/lib/api/generated.schemas";
import { type ResubmitDraft, UNCHANGED } from "./resubmit-draft";
import { EMPTY_DRAFT, type PriorityChoice, type SubmitDraft } from "./submit-draft";

/** Tab storage key of the submit draft. */
export const SUBMIT_DRAFT_KEY = "submit-draft";

/** Tab storage key of a resubmit draft. */
export const resubmitDraftKey = (workflow: string) => `resubmit-draft ${workflow}`;

/** Parses a stored draft. Invalid JSON and invalid fields are ignored. */
export function parseSubmitDraft(stored: string | null): SubmitDraft {
  if (stored === null) return EMPTY_DRAFT;
  const { text, fileName, pool, priority, variables } = fieldsOf(stored);
  return {
    text: textOf(text) ?? "",
    fileName: textOf(fileName),
    pool: textOf(pool),
    priority: priorityOf(priority),
    variables: textsOf(variables),
  };
}

/** Parses a stored resubmit draft. */
export function parseResubmitDraft(stored: string | null): ResubmitDraft {
  if (stored === null) return UNCHANGED;
  const { text, pool, priority, labels } = fieldsOf(stored);
  return {
    text: textOf(text),
    pool: textOf(pool),
    priority: priorityOf(priority),
    labels: textsOf(labels),
  };
}

function fieldsOf(stored: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function priorityOf(value: unknown): PriorityChoice {
  return Object.values(WorkflowPriority).find((priority) => priority === value) ?? "SPEC";
}
