/** Characters of a spec at most; the contract says so too. */
export const LONGEST_SPEC = 1_000_000;

/** What is wrong with a spec, as a sentence, and where. */
export interface SpecProblem {
  readonly message: string;
  /** In the text as submitted, from 1; absent when it concerns no place. */
  readonly line?: number;
  /** In that line, from 1. */
  readonly column?: number;
}

/** Turns offsets of a text into lines and columns. Offsets must not decrease: the text is read once. */
export function placeFinder(text: string): (offset: number) => { line: number; column: number } {
  let [line, lineStart] = [1, 0];
  return (offset) => {
    for (let next = text.indexOf("\n", lineStart); next >= 0 && next < offset; ) {
      [line, lineStart] = [line + 1, next + 1];
      next = text.indexOf("\n", lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
