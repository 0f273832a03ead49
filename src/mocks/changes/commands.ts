import type { CredentialEntry, ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";
import { createListeners } from "./listeners.ts";
import type { SubmitOptions, WorkflowDraft } from "./submitted-workflow.ts";

/** Something that a person did, with all that doing it again needs. */
export type Command = {
  /** When, in milliseconds since the world's epoch. */
  readonly moment: number;
} & (
  | {
      readonly kind: "submit";
      /** How many workflows had been submitted before: its name and index follow from it. */
      readonly ordinal: number;
      readonly draft: WorkflowDraft;
      readonly options: SubmitOptions;
    }
  | {
      readonly kind: "cancel";
      readonly name: string;
      /** Index of the workflow. */
      readonly row: number;
      readonly message?: string;
      /** When it ended, in milliseconds since the epoch: later than `moment` if its log had been read for longer. */
      readonly end: number;
    }
  | { readonly kind: "settings"; readonly settings: ProfileSettingsUpdate }
  | {
      readonly kind: "put-credential";
      readonly credential: Pick<CredentialEntry, "cred_name" | "cred_type" | "profile">;
    }
  | { readonly kind: "delete-credential"; readonly name: string }
);

/** Commands that are stored at most; the oldest is dropped first. */
export const MOST_COMMANDS = 200;

/** What was done in one world, in the order of doing: done again in an untouched world of its config, it makes the same changes. */
export interface CommandLog {
  readonly entries: readonly Command[];
  add(command: Command): void;
  /** Calls `listener` after each command, until the returned function is called. */
  onCommand(listener: () => void): () => void;
}

/** Makes a log that begins with `start`. */
export function createCommandLog(start: readonly Command[] = []): CommandLog {
  let entries = start;
  const listeners = createListeners();
  return {
    get entries() {
      return entries;
    },
    add(command) {
      entries = [...entries.slice(1 - MOST_COMMANDS), command];
      listeners.notify();
    },
    onCommand: listeners.subscribe,
  };
}
