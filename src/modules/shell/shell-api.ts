import {
  completeExecLine,
  createExecSession,
  endExecSession,
  getExecSession,
  runExecCommand,
} from "@/lib/api/generated";
import type {
  ExecCompletion,
  ExecCompletionRequest,
  ExecResult,
  ExecSession,
} from "@/lib/api/generated.schemas";
import type { ShellPlace } from "./shell-session";

/** Server API of shells. Rejects with an `ApiError`, or with an `AbortError` on abort. */
export interface ShellApi {
  open(place: ShellPlace, signal: AbortSignal): Promise<ExecSession>;
  /** Current state of the shell. */
  get(place: ShellPlace, session: string, signal: AbortSignal): Promise<ExecSession>;
  run(place: ShellPlace, session: string, command: string, signal: AbortSignal): Promise<ExecResult>;
  /** Candidates for the word at the cursor. */
  complete(
    place: ShellPlace,
    session: string,
    request: ExecCompletionRequest,
    signal: AbortSignal,
  ): Promise<ExecCompletion>;
  end(place: ShellPlace, session: string): Promise<void>;
}

export const shellApi: ShellApi = {
  open: ({ workflow, task, retryId, entry }, signal) =>
    createExecSession(workflow, task, { entry_command: entry, retry_id: retryId }, { signal }),
  get: ({ workflow, task }, session, signal) => getExecSession(workflow, task, session, { signal }),
  run: ({ workflow, task }, session, command, signal) =>
    runExecCommand(workflow, task, session, { command }, { signal }),
  complete: ({ workflow, task }, session, request, signal) =>
    completeExecLine(workflow, task, session, request, { signal }),
  end: ({ workflow, task }, session) => endExecSession(workflow, task, session),
};
