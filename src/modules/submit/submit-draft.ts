import type { SubmitWorkflowParams, TemplateSpec, WorkflowPriority } from "@/lib/api/generated.schemas";

/** A priority, or what the spec itself says. */
export type PriorityChoice = WorkflowPriority | "SPEC";

/** What is to be submitted, as far as it is written. A change gives another object; what is equal is the same text. */
export interface SubmitDraft {
  readonly text: string;
  /** Name of the file that the text came from. */
  readonly fileName?: string;
  /** Name of the pool; without it that of the person's settings. */
  readonly pool?: string;
  readonly priority: PriorityChoice;
  /** Values for the template's variables, by name; empty texts stand for the template's own default. */
  readonly variables: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: SubmitDraft = { text: "", priority: "SPEC", variables: {} };

/** What the API is asked, save what is to be done with it. */
export interface SpecRequest {
  readonly pool: string;
  /** Absent when a run is submitted again as it was. */
  readonly data?: TemplateSpec;
  readonly params: SubmitWorkflowParams;
}

export type SpecAction = "validate" | "preview" | "submit";

/** What a draft is without anybody having written or chosen anything. */
export interface DraftDefaults {
  /** The text that a click puts there. */
  readonly example: string;
  /** Pool of the person's settings. */
  readonly pool: string | undefined;
}

/** Whether somebody would miss it: a text that is no example, another pool, a priority, a value of a variable. */
export function isWorthKeeping(draft: SubmitDraft, defaults: DraftDefaults): boolean {
  const { text, pool, priority, variables } = draft;
  return (
    (text.trim() !== "" && text !== defaults.example) ||
    (pool !== undefined && pool !== defaults.pool) ||
    priority !== "SPEC" ||
    Object.values(variables).some((value) => value !== "")
  );
}

/** The parameters of a choice; none leaves it to the spec. */
export function priorityParams(priority: PriorityChoice): Pick<SubmitWorkflowParams, "priority"> {
  return priority === "SPEC" ? {} : { priority };
}

/** What a draft asks for, in a pool. Only variables that the text has are sent. */
export function requestOfDraft(draft: SubmitDraft, pool: string, variables: readonly string[]): SpecRequest {
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

/** The parameters that say what is to be done with a spec. */
export function actionParams(action: SpecAction): Pick<SubmitWorkflowParams, "dry_run" | "validation_only"> {
  if (action === "submit") return {};
  return action === "preview" ? { dry_run: true } : { validation_only: true };
}

/** Whether two requests ask for the same; an answer to one is then one to the other. */
export function isSameRequest(one: SpecRequest, other: SpecRequest): boolean {
  return (
    one.pool === other.pool &&
    one.data?.file === other.data?.file &&
    JSON.stringify([one.params, one.data?.set_variables]) ===
      JSON.stringify([other.params, other.data?.set_variables])
  );
}
