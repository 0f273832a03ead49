import { PatternProblem } from "./automaton.ts";

type Accepts = (codePoint: number) => boolean;

/** POSIX classes; of letters beyond ASCII too, as in a UTF-8 locale. */
const NAMED: ReadonlyMap<string, RegExp> = new Map([
  ["alnum", /[\p{L}\p{N}]/u],
  ["alpha", /\p{L}/u],
  ["blank", /[ \t]/],
  ["cntrl", /\p{Cc}/u],
  ["digit", /[0-9]/],
  ["graph", /[\p{L}\p{N}\p{P}\p{S}\p{M}]/u],
  ["lower", /\p{Ll}/u],
  ["print", /[\p{L}\p{N}\p{P}\p{S}\p{M} ]/u],
  ["punct", /[\p{P}\p{S}]/u],
  ["space", /\s/],
  ["upper", /\p{Lu}/u],
  ["xdigit", /[0-9A-Fa-f]/],
]);

export function byPattern(pattern: RegExp): Accepts {
  return (codePoint) => pattern.test(String.fromCodePoint(codePoint));
}

export function exactly(codePoint: number): Accepts {
  return (other) => other === codePoint;
}

/** Accepts a letter in either case when it accepts one of them. */
export function ignoringCase(accepts: Accepts): Accepts {
  return (codePoint) => {
    if (accepts(codePoint)) return true;
    const character = String.fromCodePoint(codePoint);
    const lower = character.toLowerCase().codePointAt(0);
    const upper = character.toUpperCase().codePointAt(0);
    return (lower !== undefined && accepts(lower)) || (upper !== undefined && accepts(upper));
  };
}

export interface CharacterClass {
  readonly accepts: Accepts;
  /** Position after the closing bracket. */
  readonly end: number;
}

/**
 * Reads a bracket expression such as `[a-z]`, `[^[:space:]]` or `[!0-9]`, which begins at `start`.
 * @param escapes whether a backslash quotes, as it does in globs.
 * @returns null when no bracket closes it.
 */
export function readCharacterClass(pattern: string, start: number, escapes: boolean): CharacterClass | null {
  let position = start + 1;
  const isNegated = pattern[position] === "^" || pattern[position] === "!";
  if (isNegated) position += 1;
  const tests: Accepts[] = [];
  const first = position;

  function readOne(): number | null {
    if (escapes && pattern[position] === "\\") position += 1;
    const codePoint = pattern.codePointAt(position);
    if (codePoint === undefined) return null;
    position += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }

  while (position < pattern.length) {
    if (pattern[position] === "]" && position > first) {
      const accepts: Accepts = (codePoint) => tests.some((test) => test(codePoint)) !== isNegated;
      return { accepts, end: position + 1 };
    }
    if (pattern.startsWith("[:", position)) {
      const close = pattern.indexOf(":]", position);
      const named = close < 0 ? undefined : NAMED.get(pattern.slice(position + 2, close));
      if (close >= 0 && named === undefined) throw new PatternProblem("Invalid character class name");
      if (named !== undefined) {
        tests.push(byPattern(named));
        position = close + 2;
        continue;
      }
    }
    const low = readOne();
    if (low === null) return null;
    const isRange =
      pattern[position] === "-" && position + 1 < pattern.length && pattern[position + 1] !== "]";
    if (!isRange) {
      tests.push(exactly(low));
      continue;
    }
    position += 1;
    const high = readOne();
    if (high === null) return null;
    if (high < low) throw new PatternProblem("Invalid range end");
    tests.push((codePoint) => codePoint >= low && codePoint <= high);
  }
  return null;
}
