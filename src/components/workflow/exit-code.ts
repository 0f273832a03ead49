/**
 * What a process ended with, in a few words, or undefined where the code alone says nothing.
 * A shell reports a process that a signal ended as 128 + the number of the signal.
 */
export function exitCodeMeaning(code: number): string | undefined {
  return meanings.get(code);
}

const meanings = new Map([
  [126, "command not executable"],
  [127, "command not found"],
  [130, "interrupted"],
  [134, "aborted"],
  [137, "killed"],
  [139, "segmentation fault"],
  [143, "terminated"],
]);
