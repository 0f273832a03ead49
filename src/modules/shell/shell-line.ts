import { emptyLine, insert, type LineState, type LineStep, pressKey } from "./line-editor";
import { tooLong } from "./pasted-text";
import type { LineKey } from "./terminal-keys";
import type { TerminalScreen } from "./terminal-screen";

/** Control characters for the two keys without text. */
export const INTERRUPT = "\u0003";
const END_OF_INPUT = "\u0004";

/** What a key requests from the shell. */
export type LineEffect =
  | { readonly kind: "run"; readonly command: string }
  | { readonly kind: "complete" }
  | { readonly kind: "refuse"; readonly message: string };

/** Prompt and input line of a shell, on its screen. */
export interface ShellLine {
  /** Starts an empty line. The server's history is used unless this line already has one. */
  reset(prompt: string, history: readonly string[]): void;
  setPrompt(prompt: string): void;
  show(): void;
  read(): Pick<LineState, "text" | "cursor">;
  /** Edits the line. */
  press(key: LineKey): LineEffect | undefined;
  /** Puts a text in place of what is between `start` and the cursor. */
  replace(start: number, text: string): LineEffect | undefined;
}

export function createShellLine(screen: TerminalScreen): ShellLine {
  let prompt = "";
  let line = emptyLine();

  function show(): void {
    const { text, cursor } = line;
    screen.showLine({ prompt, head: text.slice(0, cursor), tail: text.slice(cursor) });
  }

  function edit({ state, request }: LineStep): LineEffect | undefined {
    const before = line;
    line = state;
    switch (request?.kind) {
      case "submit":
        screen.commitLine({ prompt, head: request.line, tail: "" });
        if (request.line.trim() !== "") return { kind: "run", command: request.line };
        break;
      case "interrupt":
        screen.commitLine({ prompt, head: before.text, tail: "^C" });
        return { kind: "run", command: INTERRUPT };
      case "end-of-input":
        screen.commitLine({ prompt, head: "", tail: "" });
        return { kind: "run", command: END_OF_INPUT };
      case "clear":
        screen.clear();
        break;
      case "complete":
        return { kind: "complete" };
      case "refuse":
        return { kind: "refuse", message: tooLong("The line", request.length) };
    }
    show();
    return undefined;
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
    read: () => line,
    press: (key) => edit(pressKey(line, key)),
    replace: (start, text) => edit(insert(line, text, start)),
  };
}
