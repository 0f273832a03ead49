import { isApiError } from "@/lib/api/api-error";
import { listCandidates, planCompletion } from "./completion";
import type { ShellConnection } from "./shell-connection";
import type { LineEffect, ShellLine } from "./shell-line";
import type { TerminalScreen } from "./terminal-screen";

/** Milliseconds; keys wait for the response, so a slow one is given up. */
const PATIENCE = 5_000;

/** What a user reads where Tab does nothing, since they may have meant to leave. */
const NOTHING_FITS = "Nothing completes this. To leave the terminal, press Esc, then Tab.";

export interface CompletionOptions {
  readonly line: ShellLine;
  readonly screen: TerminalScreen;
  readonly connection: ShellConnection;
  /** Whether the key before was a Tab that left a choice. */
  readonly isRepeated: boolean;
  readonly signal: AbortSignal;
}

export interface CompletionResult {
  /** Another Tab lists the candidates. */
  readonly isOpen: boolean;
  readonly message?: string;
}

/** Completes the word at the cursor, or lists its candidates below the line. Never rejects; the line stays on failure. */
export async function completeLine(options: CompletionOptions): Promise<CompletionResult> {
  const { line, screen, connection, isRepeated, signal } = options;
  const { text, cursor } = line.read();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), PATIENCE);
  try {
    const request = { line: text, cursor };
    const completion = await connection.complete(request, AbortSignal.any([signal, timeout.signal]));
    if (signal.aborted) return { isOpen: false };
    const step = planCompletion(text, cursor, completion);
    if (step.kind === "insert") {
      const effect = line.replace(step.start, step.text);
      if (effect?.kind === "refuse") return refused(screen, effect);
      return { isOpen: !step.isWhole };
    }
    if (step.kind === "nothing") return { isOpen: false, message: rung(screen, NOTHING_FITS) };
    if (isRepeated) {
      screen.print(listCandidates(completion, screen.columns()));
      line.show();
    } else screen.ring();
    return { isOpen: true };
  } catch (error) {
    if (signal.aborted) return { isOpen: false };
    return { isOpen: false, message: rung(screen, `The line was not completed. ${reasonOf(error)}`) };
  } finally {
    clearTimeout(timer);
  }
}

function rung(screen: TerminalScreen, message: string): string {
  screen.ring();
  return message;
}

function refused(
  screen: TerminalScreen,
  { message }: Extract<LineEffect, { kind: "refuse" }>,
): CompletionResult {
  return { isOpen: false, message: rung(screen, message) };
}

function reasonOf(error: unknown): string {
  if (!isApiError(error) || error.status === 0) return "The server did not respond.";
  if (error.status === 404 || error.status === 410) return "The shell no longer exists.";
  return error.detail;
}
