import type { SubmitWorkflowParams, TemplateSpec, WorkflowPriority } from "@/lib/api/generated.schemas";

/** A priority, or the spec's own. */
export type PriorityChoice = WorkflowPriority | "SPEC";

/** An unsubmitted draft. Immutable. */
export interface SubmitDraft {
  readonly text: string;
  /** Name of the loaded file. */
  readonly fileName?: string;
  /** Name of the pool; the user's default pool if undefined. */
  readonly pool?: string;
  readonly priority: PriorityChoice;
  /** Values of template variables by name; an empty value means the template's default. */
  readonly variables: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: SubmitDraft = { text: "", priority: "SPEC", variables: {} };

/** An API request without its action. */
export interface SpecRequest {
  readonly pool: string;
  /** Undefined when a workflow is resubmitted unchanged. */
  readonly data?: TemplateSpec;
  readonly params: SubmitWorkflowParams;
}

export type SpecAction = "validate" | "preview" | "submit";

/** Content of an untouched draft. */
export interface DraftDefaults {
  /** Text of the example button. */
  readonly example: string;
  /** The user's default pool. */
  readonly pool: string | undefined;
}

/**
 * Whether discarding the draft would lose changes: a text other than the example, a pool, a priority, or a variable.
 */
export function isWorthKeeping(draft: SubmitDraft, defaults: DraftDefaults): boolean {
  const { text, pool, priority, variables } = draft;
  return (
    (text.trim() !== "" && text !== defaults.example) ||
    (pool !== undefined && pool !== defaults.pool) ||
    priority !== "SPEC" ||
    Object.values(variables).some((value) => value !== "")
  );
}

/** Parameters of a priority; none for the spec's own. */
export function priorityParams(priority: PriorityChoice): Pick<SubmitWorkflowParams, "priority"> {
  return priority === "SPEC" ? {} : { priority };
}

/**
 * The request of a draft. Only variables that the text uses are sent.
 * @param variables names that it uses; all that have a value while they are unknown.
 */
export function requestOfDraft(
  draft: SubmitDraft,
  pool: string,
  variables: readonly string[] = Object.keys(draft.variables),
): SpecRequest {
  const set = variables.flatMap((name) => {
    const value = draft.variables[name] ?? "";
    return value === "" ? [] : [`${name}=${value}`];
  });
  return {
    pool,
    data: { file: draft.text, ...(set.length > 0 && { set_variables: set }) },
    params: priorityParams(draft.priority),
  };
}

/** Parameters of an action. */
export function actionParams(action: SpecAction): Pick<SubmitWorkflowParams, "dry_run" | "validation_only"> {
  if (action === "submit") return {};
  return action === "preview" ? { dry_run: true } : { validation_only: true };
}

/** Whether two requests are equal, so that the response to one is valid for the other. */
export function isSameRequest(one: SpecRequest, other: SpecRequest): boolean {
  return (
    one.pool === other.pool &&
    one.data?.file === other.data?.file &&
    JSON.stringify([one.params, one.data?.set_variables]) ===
      JSON.stringify([other.params, other.data?.set_variables])
  );
}
