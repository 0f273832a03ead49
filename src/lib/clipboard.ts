import { copyByCommand } from "./copy-by-command";

/** `refused`: without permission, or outside a secure context where the browser's older way failed too. */
export type CopyOutcome = "copied" | "refused";

/**
 * Copies a text. Outside a secure context (plain http), where there is no clipboard API, and where the API refuses, it
 * uses the browser's copy command, which needs a recent click or key press. The focus and the selection stay. Never
 * rejects: say so when it is `refused`, and keep what the user selected.
 *
 * @example
 * if ((await copyText(name)) === "refused") setMessage(COPY_REFUSED);
 */
export async function copyText(text: string): Promise<CopyOutcome> {
  try {
    // Absent outside a secure context, although the type says otherwise.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return "copied";
    }
  } catch {
    // Refused: the copy command may still be allowed.
  }
  return copyByCommand(text) ? "copied" : "refused";
}

/** What a user reads when copying failed. */
export const COPY_REFUSED = "The browser blocked copying. Select the text and press Ctrl+C or ⌘C.";
