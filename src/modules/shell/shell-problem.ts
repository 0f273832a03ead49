import { isApiError } from "@/lib/api/api-error";
import type { ShellProblem } from "./shell-session";

/** What was asked when it failed. */
type Attempt = "open" | "run" | "end";

export interface ShellFailure {
  /** `ended` when another try of the same can never work, `lost` when it may; `passing` when the shell goes on. */
  readonly outcome: "ended" | "lost" | "passing";
  readonly problem: ShellProblem;
}

/** What a failed request means for a shell, and what to do about it. */
export function explainFailure(error: unknown, attempt: Attempt): ShellFailure {
  if (!isApiError(error)) {
    const detail = error instanceof Error ? error.message : String(error);
    return lost("The terminal does not work", `${detail} Reload the page if connecting again does not help.`);
  }
  const { status, detail } = error;
  if (status === 0) return unreachable(attempt);
  if (status === 404) {
    return attempt === "open"
      ? ended("The task is not there", `${detail} Go back to the workflow and choose one of its tasks.`)
      : ended("The server does not know this shell any more", "Connect again to open a new one.");
  }
  if (status === 409) {
    return ended(
      "The task is not running",
      "A shell can only be opened while the task runs. Refresh the page to see its state; its logs say how it went.",
    );
  }
  if (status === 410) {
    return ended(
      "The shell has ended",
      "It was closed, or its task has stopped. Connect again to open a new one.",
    );
  }
  if (attempt === "run") {
    const title = status >= 500 ? "The server ran into an error" : "The server refused the command";
    const help = status >= 500 ? `${detail} The command may have run or not.` : detail;
    return { outcome: "passing", problem: { title, help } };
  }
  return status >= 500
    ? lost("The server ran into an error", `${detail} Connecting again often helps.`)
    : ended("The server refused the shell", detail);
}

function unreachable(attempt: Attempt): ShellFailure {
  const help =
    attempt === "run"
      ? "The command may have run or not. Check the connection, then connect again: the shell may still be there."
      : "Check the connection, then connect again.";
  return lost("The server did not answer", help);
}

function ended(title: string, help: string): ShellFailure {
  return { outcome: "ended", problem: { title, help } };
}

function lost(title: string, help: string): ShellFailure {
  return { outcome: "lost", problem: { title, help } };
}
