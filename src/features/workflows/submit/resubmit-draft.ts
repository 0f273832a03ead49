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
  readonly labels?: Labels;
  /** Its spec; undefined while nobody knows it. */
  readonly spec: string | undefined;
}

/** Whether the spec is another one: what was edited and put back is the same. */
export function isSpecChanged({ text }: ResubmitDraft, spec: string | undefined): boolean {
  return text !== undefined && text !== spec;
}

/**
 * What is asked for: the name of the run where its spec is the same, so that the new one knows whence it comes; else
 * the text. Labels are sent where their value is another one.
 */
export function requestOfResubmit(draft: ResubmitDraft, pool: string, run: ResubmittedRun): SpecRequest {
  const label = Object.entries(draft.labels)
    .filter(([key, value]) => run.labels?.[key] !== undefined && run.labels[key] !== value)
    .map(([key, value]) => `${key}=${value}`);
  const common = { ...priorityParams(draft.priority), ...(label.length > 0 && { label }) };
  return draft.text !== undefined && isSpecChanged(draft, run.spec)
    ? { pool, data: { file: draft.text }, params: common }
    : { pool, params: { workflow_id: run.name, ...common } };
}
