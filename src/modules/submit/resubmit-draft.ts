import type { Labels } from "@/lib/api/generated.schemas";
import { type PriorityChoice, priorityParams, type SpecRequest } from "./submit-draft";

/** How a run is to be submitted again, where that differs from how it was. */
export interface ResubmitDraft {
  /** The spec, once it was edited. */
  readonly text?: string;
  readonly pool?: string;
  readonly priority: PriorityChoice;
  /** Values of its labels that were changed, by key. */
  readonly labels: Readonly<Record<string, string>>;
}

export const UNCHANGED: ResubmitDraft = { priority: "SPEC", labels: {} };

/** The run that is submitted again. */
export interface ResubmittedRun {
  readonly name: string;
  readonly pool?: string;
  readonly labels?: Labels;
  /** Its spec; undefined while nobody knows it. */
  readonly spec: string | undefined;
}

/** Whether the spec is another one: what was edited and put back is the same. */
export function isSpecChanged({ text }: ResubmitDraft, spec: string | undefined): boolean {
  return text !== undefined && text !== spec;
}

/** The labels of a run whose value is to be another one, with that. */
function changedLabels({ labels }: ResubmitDraft, run: Pick<ResubmittedRun, "labels">): [string, string][] {
  return Object.entries(labels).filter(
    ([key, value]) => run.labels?.[key] !== undefined && run.labels[key] !== value,
  );
}

/** Whether it is to run otherwise than it did: with another spec, elsewhere, at a chosen priority, or labelled anew. */
export function isChanged(draft: ResubmitDraft, run: Omit<ResubmittedRun, "name">): boolean {
  return (
    isSpecChanged(draft, run.spec) ||
    (draft.pool !== undefined && draft.pool !== run.pool) ||
    draft.priority !== "SPEC" ||
    changedLabels(draft, run).length > 0
  );
}

/**
 * What is asked for: the name of the run where its spec is the same, so that the new one knows whence it comes; else
 * the text. Labels are sent where their value is another one.
 */
export function requestOfResubmit(draft: ResubmitDraft, pool: string, run: ResubmittedRun): SpecRequest {
  const label = changedLabels(draft, run).map(([key, value]) => `${key}=${value}`);
  const common = { ...priorityParams(draft.priority), ...(label.length > 0 && { label }) };
  return draft.text !== undefined && isSpecChanged(draft, run.spec)
    ? { pool, data: { file: draft.text }, params: common }
    : { pool, params: { workflow_id: run.name, ...common } };
}
