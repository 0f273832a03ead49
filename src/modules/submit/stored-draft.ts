import { WorkflowPriority } from "@/lib/api/generated.schemas";
import { type ResubmitDraft, UNCHANGED } from "./resubmit-draft";
import { EMPTY_DRAFT, type PriorityChoice, type SubmitDraft } from "./submit-draft";

/** Tab storage key of the submit draft. */
export const SUBMIT_DRAFT_KEY = "submit-draft";

/** Tab storage key of a resubmit draft. */
export const resubmitDraftKey = (workflow: string) => `resubmit-draft ${workflow}`;

/** A draft as it could be read. */
export interface ReadDraft<Draft> {
  readonly draft: Draft;
  /** Says what was stored and could not be read; null if nothing is lost. */
  readonly loss: string | null;
}

/** Reads a stored draft. What cannot be read is as in an empty draft. */
export function readSubmitDraft(stored: string | null): ReadDraft<SubmitDraft> {
  return readDraft(stored, EMPTY_DRAFT, (fields) => ({
    text: fields.text("text", "the spec") ?? "",
    fileName: fields.text("fileName", "the file name"),
    pool: fields.text("pool", "the pool"),
    priority: fields.priority(),
    variables: fields.texts("variables", "variable"),
  }));
}

/** Reads a stored resubmit draft. What cannot be read is as in an unchanged workflow. */
export function readResubmitDraft(stored: string | null): ReadDraft<ResubmitDraft> {
  return readDraft(stored, UNCHANGED, (fields) => ({
    text: fields.text("text", "the spec"),
    pool: fields.text("pool", "the pool"),
    priority: fields.priority(),
    labels: fields.texts("labels", "label"),
  }));
}

type Fields = Readonly<Record<string, unknown>>;

function readDraft<Draft>(
  stored: string | null,
  empty: Draft,
  read: (reader: ReturnType<typeof fieldReader>) => Draft,
): ReadDraft<Draft> {
  if (stored === null || stored === "") return { draft: empty, loss: null };
  const fields = fieldsOf(stored);
  if (fields === null) {
    return { draft: empty, loss: "Your saved draft could not be read and was discarded." };
  }
  const lost: string[] = [];
  const draft = read(fieldReader(fields, lost));
  if (lost.length === 0) return { draft, loss: null };
  return { draft, loss: `Part of your saved draft could not be read and was discarded: ${lost.join(", ")}.` };
}

/** Null for anything but the JSON of an object. */
function fieldsOf(stored: string): Fields | null {
  try {
    const value: unknown = JSON.parse(stored);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Reads fields, and adds the names of those that it cannot read to `lost`. A missing field, or null, holds nothing. */
function fieldReader(fields: Fields, lost: string[]) {
  const read = <Value>(key: string, name: string, parse: (value: unknown) => Value | undefined) => {
    const value = fields[key] ?? undefined;
    const parsed = value === undefined ? undefined : parse(value);
    if (value !== undefined && parsed === undefined) lost.push(name);
    return parsed;
  };
  return {
    text: (key: string, name: string) => read(key, name, textOf),
    priority: () => read("priority", "the priority", priorityOf) ?? "SPEC",
    /** @param noun of one of them, such as "label" */
    texts(key: string, noun: string): Readonly<Record<string, string>> {
      const values = Object.entries(read(key, `the ${noun}s`, objectOf) ?? {});
      const texts = values.filter((entry): entry is [string, string] => typeof entry[1] === "string");
      const names = values.filter(([, value]) => typeof value !== "string").map(([name]) => name);
      if (names.length === 1) lost.push(`the ${noun} ${names[0]}`);
      if (names.length > 1) lost.push(`the ${noun}s ${names.join(" and ")}`);
      return Object.fromEntries(texts);
    },
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown): Fields | undefined {
  return isObject(value) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function priorityOf(value: unknown): PriorityChoice | undefined {
  if (value === "SPEC") return value;
  return Object.values(WorkflowPriority).find((priority) => priority === value);
}
