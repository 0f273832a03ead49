import { emptyLine, pressKey } from "./line-editor";
import type { LineKey } from "./terminal-keys";
import type { TerminalScreen } from "./terminal-screen";

/** Control characters for the two keys without text. */
export const INTERRUPT = "\u0003";
const END_OF_INPUT = "\u0004";

/** Prompt and input line of a shell, on its screen. */
export interface ShellLine {
  /** Starts an empty line. The server's history is used unless this line already has one. */
  reset(prompt: string, history: readonly string[]): void;
  setPrompt(prompt: string): void;
  show(): void;
  /** Edits the line. Returns the command that the key sends, if any. */
  press(key: LineKey): string | undefined;
}

export function createShellLine(screen: TerminalScreen): ShellLine {
  let prompt = "";
  let line = emptyLine();

  function show(): void {
    const { text, cursor } = line;
    screen.showLine({ prompt, head: text.slice(0, cursor), tail: text.slice(cursor) });
  }

  return {
    reset(shown, history) {
      prompt = shown;
      line = emptyLine(line.history.length > 0 ? line.history : history, line.killed);
    },
    setPrompt(shown) {
      prompt = shown;
    },
    show,
    press(key) {
      const before = line;
      const { state, request } = pressKey(line, key);
      line = state;
      switch (request?.kind) {
        case "submit":
          screen.commitLine({ prompt, head: request.line, tail: "" });
          if (request.line.trim() !== "") return request.line;
          break;
        case "interrupt":
          screen.commitLine({ prompt, head: before.text, tail: "^C" });
          return INTERRUPT;
        case "end-of-input":
          screen.commitLine({ prompt, head: "", tail: "" });
          return END_OF_INPUT;
        case "clear":
          screen.clear();
      }
      show();
      return undefined;
    },
  };
}
