import type { IMarker, Terminal } from "@xterm/xterm";

/** The visible input line; the cursor is between head and tail. */
export interface ShownLine {
  readonly prompt: string;
  readonly head: string;
  readonly tail: string;
}

/** What a screen shows. */
export interface ScreenOutput {
  /** Writes output below the input line. Escape sequences work; a line feed starts a line. */
  print(text: string): void;
  /** Shows the input line on its own row; replaced by the next one until it is committed. */
  showLine(line: ShownLine): void;
  /** Finishes the input line and moves to the next row. */
  commitLine(line: ShownLine): void;
  /** Scrolls everything out of view. */
  clear(): void;
}

interface Painter extends ScreenOutput {
  /** Redraws the input line after the rows have changed. */
  repaint(): void;
  dispose(): void;
}

type Task =
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "line" | "commit"; readonly line: ShownLine }
  | { readonly kind: "clear" };

/**
 * Serializes writes. The terminal parses asynchronously, and only it knows the width of characters, so each step reads
 * the cursor position.
 */
export function createPainter(terminal: Terminal): Painter {
  const tasks: Task[] = [];
  let isAtWork = false;
  let isDisposed = false;
  /** First row of the input line; undefined if there is none. */
  let start: IMarker | undefined;
  let shown: ShownLine | undefined;

  const write = (text: string) => new Promise<void>((resolve) => terminal.write(text, resolve));
  const cursor = () => {
    const { active } = terminal.buffer;
    return { row: active.baseY + active.cursorY, column: active.cursorX };
  };

  async function toLineStart(): Promise<void> {
    if (start === undefined || start.line === -1) {
      await write(cursor().column === 0 ? "" : "\n");
      start?.dispose();
      start = terminal.registerMarker(0);
      return;
    }
    const rows = cursor().row - start.line;
    await write(rows > 0 ? `\u001b[${rows}A\r` : "\r");
  }

  async function paint({ prompt, head, tail }: ShownLine): Promise<void> {
    await toLineStart();
    await write(`\u001b[0m\u001b[J${prompt}${head}`);
    // A full row leaves the cursor behind its last cell: a blank moves it to the next row.
    if (cursor().column >= terminal.cols) await write(" \r");
    if (tail !== "") await write(`\u001b7${tail}\u001b8`);
  }

  async function commit({ prompt, head, tail }: ShownLine): Promise<void> {
    await paint({ prompt, head: head + tail, tail: "" });
    // If the line fills its row, the cursor is already on the next one.
    if (cursor().column > 0 || head + tail === "") await write("\n");
    close();
  }

  async function perform(task: Task): Promise<void> {
    switch (task.kind) {
      case "print":
        if (shown !== undefined) await commit(shown);
        await write(task.text);
        return;
      case "line":
        shown = task.line;
        await paint(task.line);
        return;
      case "commit":
        await commit(task.line);
        return;
      case "clear":
        await write("\u001b[2J\u001b[H");
        close();
    }
  }

  function close(): void {
    start?.dispose();
    start = undefined;
    shown = undefined;
  }

  async function work(): Promise<void> {
    if (isAtWork) return;
    isAtWork = true;
    for (let task = tasks.shift(); task !== undefined && !isDisposed; task = tasks.shift())
      await perform(task);
    isAtWork = false;
  }

  function add(task: Task): void {
    // Skip lines that are outdated before they are drawn.
    if (task.kind === "line" && tasks.at(-1)?.kind === "line") tasks.pop();
    tasks.push(task);
    void work();
  }

  return {
    print(text) {
      if (text !== "") add({ kind: "print", text });
    },
    showLine: (line) => add({ kind: "line", line }),
    commitLine: (line) => add({ kind: "commit", line }),
    clear: () => add({ kind: "clear" }),
    repaint() {
      if (shown !== undefined) add({ kind: "line", line: shown });
    },
    dispose() {
      isDisposed = true;
      tasks.length = 0;
    },
  };
}
