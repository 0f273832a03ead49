import type { LineKey } from "./terminal-keys";

/** The input line. Immutable. */
export interface LineState {
  readonly text: string;
  /** In UTF-16 units; never within a grapheme. */
  readonly cursor: number;
  /** Submitted lines, oldest first. */
  readonly history: readonly string[];
  /** Index in the history; its length for the current input. */
  readonly position: number;
  /** Input before the history was opened. */
  readonly draft: string;
  /** The last cut text. */
  readonly killed: string;
}

/** What a key requests from the shell, besides editing the line. */
export type LineRequest =
  | { readonly kind: "submit"; readonly line: string }
  /** The key would have made the line too long: nothing changes. */
  | { readonly kind: "refuse"; readonly length: number }
  | { readonly kind: "interrupt" | "end-of-input" | "clear" | "complete" };

export interface LineStep {
  readonly state: LineState;
  readonly request?: LineRequest;
}

/** Maximum length of a command in the API contract, in characters. */
export const LONGEST_LINE = 4_096;

/** Bash's default. */
const LONGEST_HISTORY = 500;

const characters = new Intl.Segmenter("en-US", { granularity: "grapheme" });

/** An empty line that keeps the history. */
export function emptyLine(history: readonly string[] = [], killed = ""): LineState {
  const recent = history.slice(-LONGEST_HISTORY);
  return { text: "", cursor: 0, history: recent, position: recent.length, draft: "", killed };
}

/** The line after a key press. */
export function pressKey(state: LineState, key: LineKey): LineStep {
  const { text, cursor } = state;
  switch (key.kind) {
    case "text":
      return insert(state, key.text);
    case "enter":
      return { state: sent(state), request: { kind: "submit", line: text } };
    case "interrupt":
      return { state: emptyLine(state.history, state.killed), request: { kind: "interrupt" } };
    case "end-of-input":
      return text === ""
        ? { state, request: { kind: "end-of-input" } }
        : { state: cut(state, cursor, after(state)) };
    case "clear":
    case "complete":
      return { state, request: { kind: key.kind } };
    case "left":
      return { state: { ...state, cursor: before(state) } };
    case "right":
      return { state: { ...state, cursor: after(state) } };
    case "word-left":
      return { state: { ...state, cursor: wordStart(state) } };
    case "word-right":
      return { state: { ...state, cursor: wordEnd(state) } };
    case "home":
      return { state: { ...state, cursor: 0 } };
    case "end":
      return { state: { ...state, cursor: text.length } };
    case "backspace":
      return { state: cut(state, before(state), cursor) };
    case "delete":
      return { state: cut(state, cursor, after(state)) };
    case "kill-to-start":
      return { state: kill(state, 0, cursor) };
    case "kill-to-end":
      return { state: kill(state, cursor, text.length) };
    case "kill-argument":
      return { state: kill(state, text.slice(0, cursor).search(/\S*\s*$/), cursor) };
    case "kill-word-left":
      return { state: kill(state, wordStart(state), cursor) };
    case "kill-word-right":
      return { state: kill(state, cursor, wordEnd(state)) };
    case "yank":
      return insert(state, state.killed);
    case "older":
      return { state: recall(state, state.position - 1) };
    case "newer":
      return { state: recall(state, state.position + 1) };
  }
}

/** The line after a text in place of what is between `start` and the cursor; refused if it would be too long. */
export function insert(state: LineState, added: string, start = state.cursor): LineStep {
  const { text, cursor } = state;
  const length = text.length - (cursor - start) + added.length;
  if (length > LONGEST_LINE) return { state, request: { kind: "refuse", length } };
  return { state: edit(state, text.slice(0, start) + added, text.slice(cursor)) };
}

/** Joins two halves around the cursor, which may merge into one grapheme. */
function edit(state: LineState, head: string, tail: string): LineState {
  const text = head + tail;
  return { ...state, text, cursor: boundaryAt(text, head.length) };
}

/** The nearest grapheme boundary at or after a position. */
function boundaryAt(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const segment = characters.segment(text).containing(place);
  return segment === undefined || segment.index === place ? place : segment.index + segment.segment.length;
}

function cut(state: LineState, start: number, end: number): LineState {
  return edit(state, state.text.slice(0, start), state.text.slice(end));
}

function kill(state: LineState, start: number, end: number): LineState {
  if (start === end) return state;
  return { ...cut(state, start, end), killed: state.text.slice(start, end) };
}

function before({ text, cursor }: LineState): number {
  return cursor === 0 ? 0 : (characters.segment(text).containing(cursor - 1)?.index ?? 0);
}

function after({ text, cursor }: LineState): number {
  const segment = characters.segment(text).containing(cursor);
  return segment === undefined ? text.length : segment.index + segment.segment.length;
}

/** Words consist of letters and digits, as in readline's Alt-B and Alt-F. */
function wordStart({ text, cursor }: LineState): number {
  return boundaryAt(text, text.slice(0, cursor).search(/[\p{L}\p{M}\p{N}]*[^\p{L}\p{M}\p{N}]*$/u));
}

function wordEnd({ text, cursor }: LineState): number {
  const [passed = ""] = /^[^\p{L}\p{M}\p{N}]*[\p{L}\p{M}\p{N}]*/u.exec(text.slice(cursor)) ?? [];
  return boundaryAt(text, cursor + passed.length);
}

/** Adds the line to the history, except empty lines and repetitions. */
function sent({ text, history, killed }: LineState): LineState {
  const isNew = text.trim() !== "" && text !== history.at(-1);
  return emptyLine(isNew ? [...history, text] : history, killed);
}

function recall(state: LineState, position: number): LineState {
  const { history, text } = state;
  if (position < 0 || position > history.length) return state;
  const draft = state.position === history.length ? text : state.draft;
  const shown = position === history.length ? draft : (history[position] ?? "");
  return { ...state, text: shown, cursor: shown.length, position, draft };
}
