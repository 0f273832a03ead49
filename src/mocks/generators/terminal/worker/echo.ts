import type { InterpreterState } from "./interpreter.ts";
import type { Output } from "./session-interpreter.ts";

const SINGLE: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};
const ESCAPE = /\\(?:0([0-7]{0,3})|x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|([abeEfnrtv\\])|(c))/g;

function withoutEscapes(text: string): { readonly text: string; readonly stops: boolean } {
  const stop = /(?<!\\)(?:\\\\)*\\c/.exec(text);
  const kept = stop === null ? text : text.slice(0, stop.index + stop[0].length - 2);
  const shown = kept.replace(ESCAPE, (_, octal, hex, unicode, letter) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal || "0", 8) & 255);
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    return SINGLE[letter] ?? "";
  });
  return { text: shown, stops: stop !== null };
}

/** Like just-bash's, without what a registered command costs: loops call it more than anything else. */
export function echo(args: readonly string[], { shoptOptions }: InterpreterState): Output {
  let first = 0;
  let endsLine = true;
  let escapes = Reflect.get(shoptOptions as object, "xpg_echo") === true;
  for (; /^-[neE]+$/.test(args[first] ?? ""); first += 1) {
    for (const letter of (args[first] as string).slice(1)) {
      if (letter === "n") endsLine = false;
      else escapes = letter === "e";
    }
  }
  const text = args.slice(first).join(" ");
  if (!escapes) return { stdout: endsLine ? `${text}\n` : text, stderr: "", exitCode: 0 };
  const { text: shown, stops } = withoutEscapes(text);
  return { stdout: endsLine && !stops ? `${shown}\n` : shown, stderr: "", exitCode: 0 };
}
