import { format } from "./format-console";

/** Console errors of the current story, which fail it unless it expects them. */
const errors: string[] = [];
let original: typeof console.error | undefined;

/** Starts collecting for a story. Errors are still printed. */
export function collectConsoleErrors(): void {
  errors.length = 0;
  if (original !== undefined) return;
  original = console.error;
  const print = original;
  console.error = (...values: unknown[]) => {
    errors.push(format(values));
    print.apply(console, values);
  };
}

/** Throws with all collected errors that contain none of the `expected` texts. */
export function assertNoConsoleErrors(expected: readonly string[]): void {
  const unexpected = errors.filter((error) => !expected.some((part) => error.includes(part)));
  if (unexpected.length === 0) return;
  throw new Error(`The story wrote to console.error:\n  ${unexpected.join("\n  ")}`);
}
