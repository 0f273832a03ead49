import { format } from "./format-console";

/** Console errors of the running story; they fail it unless it expects them. */
const errors: string[] = [];
let original: typeof console.error | undefined;

/** Starts collecting anew. What is collected is still printed. */
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

/** Throws with every collected console error that contains none of `expected`. */
export function assertNoConsoleErrors(expected: readonly string[]): void {
  const unexpected = errors.filter((error) => !expected.some((part) => error.includes(part)));
  if (unexpected.length === 0) return;
  throw new Error(`The story wrote to console.error:\n  ${unexpected.join("\n  ")}`);
}
