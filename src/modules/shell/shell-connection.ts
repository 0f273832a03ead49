import { isApiError } from "@/lib/api/api-error";
import type {
  ExecCompletion,
  ExecCompletionRequest,
  ExecResult,
  ExecSession,
} from "@/lib/api/generated.schemas";
import type { ShellApi } from "./shell-api";
import type { ShellPlace } from "./shell-session";

export interface FoundShell extends ExecSession {
  /** `same` and `replaced` are reconnections: to the previous shell, or to a new one because it no longer exists. */
  readonly found: "first" | "same" | "replaced";
}

/** A shell on the server. Each request aborts the previous one through its signal. */
export interface ShellConnection {
  /** Aborts the current request, and returns the signal of the next one. */
  begin(): AbortSignal;
  abort(): void;
  /** Whether a shell was opened. */
  isOpened(): boolean;
  connect(signal: AbortSignal): Promise<FoundShell>;
  run(command: string, signal: AbortSignal): Promise<ExecResult>;
  complete(request: ExecCompletionRequest, signal: AbortSignal): Promise<ExecCompletion>;
  /** Resolves also if the shell no longer exists. */
  end(): Promise<void>;
}

const isGone = (error: unknown) => isApiError(error) && (error.status === 404 || error.status === 410);

export function createShellConnection(place: ShellPlace, api: ShellApi): ShellConnection {
  /** The server's session id. */
  let shell: string | undefined;
  let request = new AbortController();

  async function find(signal: AbortSignal): Promise<FoundShell> {
    if (shell === undefined) return { ...(await api.open(place, signal)), found: "first" };
    try {
      return { ...(await api.get(place, shell, signal)), found: "same" };
    } catch (error) {
      if (!isGone(error)) throw error;
      return { ...(await api.open(place, signal)), found: "replaced" };
    }
  }

  function opened(): string {
    if (shell === undefined) throw new Error("The shell is not opened: connect first.");
    return shell;
  }

  return {
    begin() {
      request.abort();
      request = new AbortController();
      return request.signal;
    },
    abort: () => request.abort(),
    isOpened: () => shell !== undefined,
    async connect(signal) {
      const found = await find(signal);
      if (!signal.aborted) shell = found.session_id;
      return found;
    },
    run: (command, signal) => api.run(place, opened(), command, signal),
    complete: (request, signal) => api.complete(place, opened(), request, signal),
    async end() {
      try {
        await api.end(place, opened());
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}
