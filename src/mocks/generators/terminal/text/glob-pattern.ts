import { Automaton, type Expression } from "./automaton.ts";
import { exactly, ignoringCase, readCharacterClass } from "./character-class.ts";

const ANY_ONE: Expression = { kind: "one", accepts: () => true };
const ANY_TEXT: Expression = { kind: "repeat", part: ANY_ONE, least: 0, most: Number.POSITIVE_INFINITY };
const SPECIAL = /[\\*?[\]]/g;

/** The glob that matches `text` and nothing else. */
export function escapeGlob(text: string): string {
  return text.replace(SPECIAL, "\\$&");
}

/** The literal text of a glob without wildcards. */
export function unescapeGlob(pattern: string): string {
  return pattern.replace(/\\([\s\S])/g, "$1");
}

/** Whether a glob has a wildcard that no backslash quotes. */
export function hasWildcard(pattern: string): boolean {
  return /[*?[]/.test(pattern.replace(/\\[\s\S]/g, ""));
}

/** Compiles a glob with `*`, `?`, `[…]` and backslashes. @throws PatternProblem when a bracket is invalid. */
export function compileGlob(pattern: string, ignoreCase = false): Automaton {
  const parts: Expression[] = [];
  const one = (accepts: (codePoint: number) => boolean): void => {
    parts.push({ kind: "one", accepts: ignoreCase ? ignoringCase(accepts) : accepts });
  };
  for (let position = 0; position < pattern.length; ) {
    const character = pattern[position];
    const bracket = character === "[" ? readCharacterClass(pattern, position, true) : null;
    if (bracket !== null) {
      one(bracket.accepts);
      position = bracket.end;
      continue;
    }
    if (character === "*") {
      // Stars in a row mean what one means, and would only cost states.
      if (parts.at(-1) !== ANY_TEXT) parts.push(ANY_TEXT);
      position += 1;
      continue;
    }
    if (character === "?") {
      parts.push(ANY_ONE);
      position += 1;
      continue;
    }
    if (character === "\\" && position + 1 < pattern.length) position += 1;
    const codePoint = pattern.codePointAt(position) as number;
    one(exactly(codePoint));
    position += codePoint > 0xffff ? 2 : 1;
  }
  return new Automaton({ kind: "sequence", parts });
}
