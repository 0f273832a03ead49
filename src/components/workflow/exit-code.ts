/**
 * Short meaning of an exit code, or undefined if the code alone says nothing. A shell reports 128 + signal number for a
 * process ended by a signal.
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
