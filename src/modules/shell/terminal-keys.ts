/** An editing command of the input line. */
export type LineKey =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind:
        | "enter"
        | "complete"
        | "interrupt"
        | "end-of-input"
        | "clear"
        | "left"
        | "right"
        | "word-left"
        | "word-right"
        | "home"
        | "end"
        | "backspace"
        | "delete"
        | "kill-to-start"
        | "kill-to-end"
        | "kill-argument"
        | "kill-word-left"
        | "kill-word-right"
        | "yank"
        | "older"
        | "newer";
    };

type PlainKind = Exclude<LineKey["kind"], "text">;

/** Control characters, as in readline. */
const CONTROLS: Readonly<Record<string, PlainKind>> = {
  "\u0001": "home",
  "\u0002": "left",
  "\u0003": "interrupt",
  "\u0004": "end-of-input",
  "\u0005": "end",
  "\u0006": "right",
  "\b": "backspace",
  "\t": "complete",
  "\n": "enter",
  "\u000b": "kill-to-end",
  "\f": "clear",
  "\r": "enter",
  "\u000e": "newer",
  "\u0010": "older",
  "\u0015": "kill-to-start",
  "\u0017": "kill-argument",
  "\u0019": "yank",
  "\u007f": "backspace",
};

/** Escape sequences without their escape character. */
const SEQUENCES: Readonly<Record<string, PlainKind>> = {
  "[A": "older",
  "[B": "newer",
  "[C": "right",
  "[D": "left",
  "[F": "end",
  "[H": "home",
  OA: "older",
  OB: "newer",
  OC: "right",
  OD: "left",
  OF: "end",
  OH: "home",
  "[1~": "home",
  "[3~": "delete",
  "[4~": "end",
  "[7~": "home",
  "[8~": "end",
  // With Alt (3) and Ctrl (5).
  "[1;3C": "word-right",
  "[1;3D": "word-left",
  "[1;5C": "word-right",
  "[1;5D": "word-left",
  "[3;3~": "kill-word-right",
  "[3;5~": "kill-word-right",
  b: "word-left",
  d: "kill-word-right",
  f: "word-right",
  "\u007f": "kill-word-left",
  "\b": "kill-word-left",
};

const ESCAPE = "\u001b";
/** A control sequence, a keypad key, or an Alt key, after the escape character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape starts the next key
const SEQUENCE = /^(?:\[[0-?]*[ -/]*[@-~]|O[A-Z]|[^[O\u001b])/u;

/** Parses terminal input from keys. A line break is an Enter; CR LF counts as one. Unknown keys are dropped. */
export function readKeys(data: string): LineKey[] {
  const keys: LineKey[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") keys.push({ kind: "text", text });
    text = "";
  };
  let position = 0;
  while (position < data.length) {
    const character = String.fromCodePoint(data.codePointAt(position) ?? 0);
    position += character.length;
    if (character === ESCAPE) {
      const [sequence = ""] = SEQUENCE.exec(data.slice(position)) ?? [];
      position += sequence.length;
      const kind = SEQUENCES[sequence];
      if (kind === undefined) continue;
      flush();
      keys.push({ kind });
      continue;
    }
    const kind = CONTROLS[character];
    if (kind !== undefined) {
      flush();
      keys.push({ kind });
      if (character === "\r" && data[position] === "\n") position += 1;
    } else if (character >= " ") {
      text += character;
    }
  }
  flush();
  return keys;
}
