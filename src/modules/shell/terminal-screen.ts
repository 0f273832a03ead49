import type { SearchAddon } from "@xterm/addon-search";
import type { IMarker, Terminal } from "@xterm/xterm";
import { readTerminalTheme, searchColors } from "./terminal-theme";

/** The line that is being typed, as it is shown; the cursor stands between head and tail. */
export interface ShownLine {
  readonly prompt: string;
  readonly head: string;
  readonly tail: string;
}

export interface SearchOptions {
  readonly caseSensitive: boolean;
  readonly wholeWord: boolean;
  readonly regex: boolean;
}

/** Which match is chosen, from 0, of how many; -1 when it is not known which. */
export interface SearchResult {
  readonly index: number;
  readonly count: number;
}

export interface ScreenAppearance {
  /** Pixels. */
  readonly fontSize: number;
  /** Offers the screen's text to screen readers, line by line, and reads new output out. */
  readonly screenReader: boolean;
}

/** A screen with all that was written to it. It takes text whether it is in the page or not. */
export interface TerminalScreen {
  /** Writes output as it comes, below the input line where there is one: escape sequences work, a line feed begins a line. */
  print(text: string): void;
  /** Shows the input line, on a row of its own; the next one replaces it until it is committed. */
  showLine(line: ShownLine): void;
  /** Leaves the input line as it is given, and goes to the next row. */
  commitLine(line: ShownLine): void;
  /** Scrolls everything out of sight. */
  clear(): void;
  /** Puts the screen into an element that it fills and follows. Gives what takes it out again. */
  attach(container: HTMLElement): () => void;
  setAppearance(appearance: ScreenAppearance): void;
  focus(): void;
  /** What is selected, or all of the text when nothing is. */
  copyText(): string;
  hasSelection(): boolean;
  onSelection(listener: () => void): () => void;
  /** Goes to the next match, or the previous one; null takes the marks away. A broken expression matches nothing. */
  search(term: string | null, options: SearchOptions, direction: "first" | "next" | "previous"): void;
  onSearchResult(listener: (result: SearchResult) => void): () => void;
  /** Called for Ctrl-F or Cmd-F in the terminal. */
  onFind(listener: () => void): () => void;
  dispose(): void;
}

export interface ScreenOptions {
  /** Names the terminal for screen readers: "shell bash 1 of train-0". */
  readonly label: string;
  /** What the keys send. */
  readonly onInput: (data: string) => void;
}

export type CreateScreen = (options: ScreenOptions) => Promise<TerminalScreen>;

const FONT_FAMILY = '"JetBrains Mono Variable", ui-monospace, monospace';
/** Rows that stay to be scrolled back to. */
const SCROLLBACK = 5_000;

/** Loads the terminal, which needs a browser as soon as it is imported. */
async function loadTerminal() {
  const [{ Terminal }, { FitAddon }, { SearchAddon }, { WebLinksAddon }] = await Promise.all([
    import("@xterm/xterm"),
    import("@xterm/addon-fit"),
    import("@xterm/addon-search"),
    import("@xterm/addon-web-links"),
    // The width of its cells is measured once, so the font must be there.
    document.fonts.load(`13px ${FONT_FAMILY}`),
  ]);
  return { Terminal, FitAddon, SearchAddon, WebLinksAddon };
}

/** Opens an address of the output in a tab that knows nothing of this one. */
function openLink(_event: MouseEvent, address: string): void {
  if (/^https?:\/\//i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
}

/** Makes a screen of xterm. It stands outside of React, so that it outlives the page that shows it. */
export const createTerminalScreen: CreateScreen = async ({ label, onInput }) => {
  const { Terminal, FitAddon, SearchAddon, WebLinksAddon } = await loadTerminal();
  const element = document.createElement("div");
  element.className = "terminal-screen size-full overflow-hidden";
  const terminal = new Terminal({
    // Search marks its matches with decorations, which xterm still calls proposed.
    allowProposedApi: true,
    convertEol: true,
    cursorBlink: false,
    cursorStyle: "block",
    cursorInactiveStyle: "outline",
    fontFamily: FONT_FAMILY,
    fontSize: 13,
    lineHeight: 1.2,
    linkHandler: { activate: openLink },
    minimumContrastRatio: 4.5,
    reflowCursorLine: true,
    scrollback: SCROLLBACK,
    scrollOnEraseInDisplay: true,
    theme: readTerminalTheme(),
  });
  const fit = new FitAddon();
  const finder = new SearchAddon();
  terminal.loadAddon(fit);
  terminal.loadAddon(finder);
  terminal.loadAddon(new WebLinksAddon(openLink));
  terminal.onData(onInput);

  const findListeners = new Set<() => void>();
  terminal.attachCustomKeyEventHandler((event) => handleKey(event, terminal, findListeners));

  const themes = new MutationObserver(() => {
    terminal.options.theme = readTerminalTheme();
  });
  themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });

  const painter = createPainter(terminal);
  terminal.onResize(painter.repaint);

  return {
    print: painter.print,
    showLine: painter.showLine,
    commitLine: painter.commitLine,
    clear: painter.clear,
    attach(container) {
      container.append(element);
      if (terminal.element === undefined) {
        terminal.open(element);
        nameParts(element, label);
      }
      const follow = new ResizeObserver(() => fit.fit());
      follow.observe(container);
      fit.fit();
      terminal.refresh(0, terminal.rows - 1);
      return () => {
        follow.disconnect();
        if (element.parentElement === container) element.remove();
      };
    },
    setAppearance({ fontSize, screenReader }) {
      terminal.options.fontSize = fontSize;
      terminal.options.screenReaderMode = screenReader;
      nameParts(element, label);
      if (element.isConnected) fit.fit();
    },
    focus: () => terminal.focus(),
    copyText: () => (terminal.hasSelection() ? terminal.getSelection() : wholeText(terminal)),
    hasSelection: () => terminal.hasSelection(),
    onSelection(listener) {
      const subscription = terminal.onSelectionChange(listener);
      return () => subscription.dispose();
    },
    search: (term, options, direction) => search(finder, terminal, term, options, direction),
    onSearchResult(listener) {
      const subscription = finder.onDidChangeResults(({ resultIndex, resultCount }) =>
        listener({ index: resultIndex, count: resultCount }),
      );
      return () => subscription.dispose();
    },
    onFind(listener) {
      findListeners.add(listener);
      return () => findListeners.delete(listener);
    },
    dispose() {
      themes.disconnect();
      painter.dispose();
      terminal.dispose();
      element.remove();
    },
  };
};

/** Names what screen readers find: the place to type, and the rows where they are offered. */
function nameParts(element: HTMLElement, label: string): void {
  element.querySelector("textarea")?.setAttribute("aria-label", label);
  element.querySelector(".xterm-accessibility-tree")?.setAttribute("aria-label", `Screen of ${label}`);
}

/** Whether a key is the terminal's; what is not goes on to the page. */
function handleKey(
  event: KeyboardEvent,
  terminal: Terminal,
  findListeners: ReadonlySet<() => void>,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  // There is nothing to complete, and the keyboard must find a way out.
  if (key === "Tab" && !ctrlKey) return false;
  // A dialog around the terminal would close.
  if (key === "Escape") event.stopPropagation();
  if (altKey || ctrlKey === metaKey) return true;
  const letter = key.toLowerCase();
  // The terminal would take the focus back when the key comes up.
  if (event.type !== "keydown") return letter !== "f";
  if (letter === "f" && !shiftKey) {
    event.preventDefault();
    event.stopPropagation();
    for (const listener of findListeners) listener();
    return false;
  }
  // With a selection Ctrl-C copies it, once; without one it stops what runs.
  if (letter === "c" && terminal.hasSelection()) {
    event.preventDefault();
    void navigator.clipboard.writeText(terminal.getSelection()).catch(() => {});
    terminal.clearSelection();
    return false;
  }
  // The browser pastes by itself; the terminal would send a character for the key.
  if (letter === "v") return false;
  return true;
}

/** All rows with something on them, wrapped ones joined. */
function wholeText(terminal: Terminal): string {
  const { active } = terminal.buffer;
  const lines: string[] = [];
  for (let row = 0; row < active.length; row += 1) {
    const bufferLine = active.getLine(row);
    if (bufferLine === undefined) continue;
    const isWhole = active.getLine(row + 1)?.isWrapped !== true;
    const text = bufferLine.translateToString(isWhole);
    if (bufferLine.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
  }
  return lines.join("\n").trimEnd();
}

function search(
  finder: SearchAddon,
  terminal: Terminal,
  term: string | null,
  options: SearchOptions,
  direction: "first" | "next" | "previous",
): void {
  if (term === null) {
    finder.clearDecorations();
    terminal.clearSelection();
    return;
  }
  // The add-on takes no notice of changed options by itself, unless it has forgotten the term.
  if (direction === "first") finder.clearDecorations();
  const settings = { ...options, incremental: direction === "first", decorations: searchColors() };
  if (direction === "previous") finder.findPrevious(term, settings);
  else finder.findNext(term, settings);
}

type Painter = Pick<TerminalScreen, "print" | "showLine" | "commitLine" | "clear" | "dispose"> & {
  /** Draws the input line again, where the rows have changed under it. */
  repaint(): void;
};

type Task =
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "line" | "commit"; readonly line: ShownLine }
  | { readonly kind: "clear" };

/**
 * Writes one thing after the other. The terminal parses what it is given at its own time, and only it knows how wide
 * characters are: each step asks it where the cursor has got to.
 */
function createPainter(terminal: Terminal): Painter {
  const tasks: Task[] = [];
  let isAtWork = false;
  let isDisposed = false;
  /** The row at which the input line begins; undefined when there is none. */
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
    // A full row leaves the cursor behind its last cell: a blank takes it to the next one.
    if (cursor().column >= terminal.cols) await write(" \r");
    if (tail !== "") await write(`\u001b7${tail}\u001b8`);
  }

  async function commit({ prompt, head, tail }: ShownLine): Promise<void> {
    await paint({ prompt, head: head + tail, tail: "" });
    // Where the line ends with its row, the cursor is on the next one already.
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
    // A line that was not drawn yet need not be.
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
