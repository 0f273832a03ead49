import type { Need } from "../api/generated.schemas.ts";

/** What a profile lacks, as a sentence. */
export function missingText({ kind, name }: Need): string {
  return `Your profile does not have the ${kind} ${name}.`;
}

/** Whom to ask for it, as a sentence. */
export function askText({ contact }: Need): string {
  return `Ask ${contact ?? "an administrator"} to add it.`;
}
