import { isApiError } from "@/lib/api/api-error";
import type { ShellProblem } from "./shell-session";

/** The request that failed. */
type Attempt = "open" | "run" | "end";

export interface ShellFailure {
  /** `ended` if a retry cannot work, `lost` if it may; `passing` if the shell continues. */
  readonly outcome: "ended" | "lost" | "passing";
  readonly problem: ShellProblem;
}

/** Maps a failed request to the shell's state and a message. */
export function explainFailure(error: unknown, attempt: Attempt): ShellFailure {
  if (!isApiError(error)) {
    const detail = error instanceof Error ? error.message : String(error);
    return lost("Terminal error", `${detail} Reload the page if reconnecting does not help.`);
  }
  const { status, detail } = error;
  if (status === 0) return unreachable(attempt);
  if (status === 404) {
    return attempt === "open"
      ? ended("Task not found", `${detail} Go back to the workflow and select a task.`)
      : ended("Shell not found", "Reconnect to open a new one.");
  }
  if (status === 409) {
    return ended(
      "The task is not running",
      "Shells are only available while the task is running. Refresh the page to see its status, or check its logs.",
    );
  }
  if (status === 410) {
    return ended("Shell ended", "It was closed, or its task stopped. Reconnect to open a new one.");
  }
  if (attempt === "run") {
    const title = status >= 500 ? "Server error" : "Command rejected";
    const help = status >= 500 ? `${detail} The command may or may not have run.` : detail;
    return { outcome: "passing", problem: { title, help } };
  }
  return status >= 500
    ? lost("Server error", `${detail} Reconnecting often helps.`)
    : ended("Shell rejected", detail);
}

function unreachable(attempt: Attempt): ShellFailure {
  const help =
    attempt === "run"
      ? "The command may or may not have run. Check your connection, then reconnect: the shell may still be there."
      : "Check your connection, then reconnect.";
  return lost("The server did not respond", help);
}

function ended(title: string, help: string): ShellFailure {
  return { outcome: "ended", problem: { title, help } };
}

function lost(title: string, help: string): ShellFailure {
  return { outcome: "lost", problem: { title, help } };
}
