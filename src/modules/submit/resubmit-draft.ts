import type { Labels } from "@/lib/api/generated.schemas";
import { type PriorityChoice, priorityParams, type SpecRequest } from "./submit-draft";

/** Changes to a workflow that is resubmitted. */
export interface ResubmitDraft {
  /** The spec, if edited. */
  readonly text?: string;
  readonly pool?: string;
  readonly priority: PriorityChoice;
  /** Changed label values by key. */
  readonly labels: Readonly<Record<string, string>>;
}

export const UNCHANGED: ResubmitDraft = { priority: "SPEC", labels: {} };

/** The original workflow. */
export interface OriginalWorkflow {
  readonly name: string;
  readonly pool?: string;
  readonly labels?: Labels;
  /** Undefined until loaded. */
  readonly spec: string | undefined;
}

/** Whether the spec differs; a reverted edit does not count. */
export function isSpecChanged({ text }: ResubmitDraft, spec: string | undefined): boolean {
  return text !== undefined && text !== spec;
}

/** Labels with a changed value. */
function changedLabels(
  { labels }: ResubmitDraft,
  original: Pick<OriginalWorkflow, "labels">,
): [string, string][] {
  return Object.entries(labels).filter(
    ([key, value]) => original.labels?.[key] !== undefined && original.labels[key] !== value,
  );
}

/** Whether anything differs from the original: spec, pool, priority or labels. */
export function isChanged(draft: ResubmitDraft, original: Omit<OriginalWorkflow, "name">): boolean {
  return (
    isSpecChanged(draft, original.spec) ||
    (draft.pool !== undefined && draft.pool !== original.pool) ||
    draft.priority !== "SPEC" ||
    changedLabels(draft, original).length > 0
  );
}

/**
 * The request: with an unchanged spec the original's name, so that the new workflow refers to its parent; otherwise the
 * text. Only changed labels are sent.
 */
export function requestOfResubmit(
  draft: ResubmitDraft,
  pool: string,
  original: OriginalWorkflow,
): SpecRequest {
  const label = changedLabels(draft, original).map(([key, value]) => `${key}=${value}`);
  const common = { ...priorityParams(draft.priority), ...(label.length > 0 && { label }) };
  return draft.text !== undefined && isSpecChanged(draft, original.spec)
    ? { pool, data: { file: draft.text }, params: common }
    : { pool, params: { workflow_id: original.name, ...common } };
}
