import type { SearchAddon } from "@xterm/addon-search";
import type { IBufferRange, Terminal } from "@xterm/xterm";
import { HANDLES_COMPOSITION } from "@/lib/keyboard/composition";
import { createScreenKeys } from "./screen-keys";
import { createPainter, type ScreenOutput } from "./screen-painter";
import { readTerminalTheme, searchColors } from "./terminal-theme";

export interface SearchOptions {
  readonly caseSensitive: boolean;
  readonly wholeWord: boolean;
  readonly regex: boolean;
}

/** 0-based index of the current match and number of matches; -1 if the index is unknown. */
export interface SearchResult {
  readonly index: number;
  readonly count: number;
}

export interface ScreenAppearance {
  /** Pixels. */
  readonly fontSize: number;
  /** Exposes each row to screen readers and announces new output. */
  readonly screenReader: boolean;
}

/** A terminal screen with its scrollback. Accepts output even while it is not mounted. */
export interface TerminalScreen extends ScreenOutput {
  /** Width in cells. */
  columns(): number;
  /** Flashes: a bell without sound. */
  ring(): void;
  /** Whether the cursor is in the upper half, where a note would cover it. */
  isCursorHigh(): boolean;
  /** Mounts the screen into an element and follows its size. Returns the cleanup. */
  attach(container: HTMLElement): () => void;
  setAppearance(appearance: ScreenAppearance): void;
  focus(): void;
  /** The selected text, or all text without a selection. */
  copyText(): string;
  hasSelection(): boolean;
  onSelection(listener: () => void): () => void;
  /** Moves to the next or previous match; null clears the highlights. An invalid expression matches nothing. */
  search(term: string | null, options: SearchOptions, direction: "first" | "next" | "previous"): void;
  onSearchResult(listener: (result: SearchResult) => void): () => void;
  /** Called on Ctrl+F or Cmd+F in the terminal. */
  onFind(listener: () => void): () => void;
  dispose(): void;
}

export interface ScreenOptions {
  /** Unique on the page. */
  readonly id: string;
  /** Accessible name of the terminal: "shell bash 1 of train-0". */
  readonly label: string;
  /** Called with the data of keys. */
  readonly onInput: (data: string) => void;
  readonly onPaste: (text: string) => void;
  /** Called with what a key did, for the user to read; undefined when that is over. */
  readonly onMessage: (message: string | undefined) => void;
}

export type CreateScreen = (options: ScreenOptions) => Promise<TerminalScreen>;

const FONT_FAMILY = '"JetBrains Mono Variable", ui-monospace, monospace';
/** Rows of scrollback. */
const SCROLLBACK = 5_000;

/** Loads the terminal on demand, because importing it requires a browser. */
async function loadTerminal() {
  const [{ Terminal }, { FitAddon }, { SearchAddon }, { WebLinksAddon }] = await Promise.all([
    import("@xterm/xterm"),
    import("@xterm/addon-fit"),
    import("@xterm/addon-search"),
    import("@xterm/addon-web-links"),
    // Cell widths are measured once, so the font must be loaded.
    document.fonts.load(`13px ${FONT_FAMILY}`),
  ]);
  return { Terminal, FitAddon, SearchAddon, WebLinksAddon };
}

/** Opens a link of the output in a new tab, without opener. */
function openLink(_event: MouseEvent, address: string): void {
  if (/^https?:\/\//i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
}

/** How to use the keyboard, for screen readers. */
const INSTRUCTIONS = "Tab completes. To leave the terminal, press Escape, then Tab, or press Shift+Tab.";

/** Creates an xterm screen outside of React, so that it outlives the page that shows it. */
export const createTerminalScreen: CreateScreen = async ({ id, label, onInput, onPaste, onMessage }) => {
  const { Terminal, FitAddon, SearchAddon, WebLinksAddon } = await loadTerminal();
  const element = document.createElement("div");
  element.className = "terminal-screen relative size-full overflow-hidden";
  const terminal = new Terminal({
    // The search add-on's decorations are a proposed API of xterm.
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
  const find = createFind(finder, terminal);
  terminal.loadAddon(new WebLinksAddon(openLink));
  terminal.onData(onInput);

  const findListeners = new Set<() => void>();
  const keys = createScreenKeys({
    terminal,
    onMessage,
    onFind() {
      for (const listener of findListeners) listener();
    },
  });
  terminal.attachCustomKeyEventHandler(keys.handle);
  element.addEventListener("focusout", keys.blur);
  element.addEventListener("paste", (event) => takePaste(event, onPaste, onMessage), { capture: true });

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
    columns: () => terminal.cols,
    ring: () => flash(element),
    isCursorHigh: () => terminal.buffer.active.cursorY < terminal.rows / 2,
    attach(container) {
      container.append(element);
      if (terminal.element === undefined) {
        terminal.open(element);
        element.append(instructions(id));
        nameParts(element, id, label);
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
      nameParts(element, id, label);
      if (element.isConnected) fit.fit();
    },
    focus: () => terminal.focus(),
    copyText: () => (terminal.hasSelection() ? terminal.getSelection() : wholeText(terminal)),
    hasSelection: () => terminal.hasSelection(),
    onSelection(listener) {
      const subscription = terminal.onSelectionChange(listener);
      return () => subscription.dispose();
    },
    search: find,
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

/** The element that describes the input. */
function instructions(id: string): HTMLElement {
  const text = document.createElement("p");
  text.id = `terminal-keys-${id}`;
  text.hidden = true;
  text.textContent = INSTRUCTIONS;
  return text;
}

/** Sets the accessible names of the input and the rows. */
function nameParts(element: HTMLElement, id: string, label: string): void {
  const input = element.querySelector("textarea");
  input?.setAttribute("aria-label", label);
  input?.setAttribute("aria-describedby", `terminal-keys-${id}`);
  input?.setAttribute(HANDLES_COMPOSITION, "");
  element.querySelector(".xterm-accessibility-tree")?.setAttribute("aria-label", `Screen of ${label}`);
}

/** Pasted text goes to the shell as such; the terminal would send it as keys, which run at once. */
function takePaste(
  event: ClipboardEvent,
  onPaste: (text: string) => void,
  onMessage: (message: string) => void,
): void {
  event.preventDefault();
  event.stopPropagation();
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (text === "") onMessage("Only text can be pasted into a terminal.");
  else onPaste(text);
}

/** Milliseconds. */
const FLASH_TIME = 200;

/** Tints the rows for a moment; a frame would cross their first and last characters. */
function flash(element: HTMLElement): void {
  const tint = document.createElement("div");
  tint.className = "pointer-events-none absolute inset-0 z-10 bg-warning/15 forced-colors:border-2";
  element.append(tint);
  tint.animate([{ opacity: 1 }, { opacity: 1 }], FLASH_TIME).onfinish = () => tint.remove();
}

/** All text, with wrapped rows joined. */
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

/**
 * Search by the add-on, which repeats it 200 ms after any output and then selects its match: a selection of the user
 * would be gone, and Ctrl+C would copy again instead of interrupting. The repeated search keeps the selection.
 */
function createFind(finder: SearchAddon, terminal: Terminal): TerminalScreen["search"] {
  const findPrevious = finder.findPrevious.bind(finder);
  finder.findPrevious = (...query) => {
    const selection = terminal.getSelectionPosition();
    const isFound = findPrevious(...query);
    if (selection === undefined) terminal.clearSelection();
    else select(terminal, selection);
    return isFound;
  };
  return (term, options, direction) => {
    if (term === null) {
      finder.clearDecorations();
      terminal.clearSelection();
      return;
    }
    // The add-on ignores changed options unless its term is reset.
    if (direction === "first") finder.clearDecorations();
    const settings = { ...options, incremental: direction === "first", decorations: searchColors() };
    if (direction === "previous") findPrevious(term, settings);
    else finder.findNext(term, settings);
  };
}

function select(terminal: Terminal, { start, end }: IBufferRange): void {
  terminal.select(start.x, start.y, (end.y - start.y) * terminal.cols + end.x - start.x);
}
