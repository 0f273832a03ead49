import { formatCount } from "@/lib/format/number";

/** A valid regular expression that could not be evaluated. The message is for users. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

/** Maximum characters of an expression in a message. */
const MOST_QUOTED = 120;

function quoted(source: string): string {
  return `“${source.length > MOST_QUOTED ? `${source.slice(0, MOST_QUOTED)}…` : source}”`;
}

/** @param length characters of the line that timed out. */
export function slowExpression(source: string, length: number): ExpressionError {
  return new ExpressionError(
    `The expression ${quoted(source)} timed out on a line of ${formatCount(length, "character")}. ` +
      "Nested repetition such as (a+)+ is the usual cause: simplify it, or search for plain text.",
  );
}

/** @param reason from the browser. */
export function failedExpression(source: string, reason: string): ExpressionError {
  return new ExpressionError(
    `The expression ${quoted(source)} failed: ${reason.replace(/\.$/, "")}. ` +
      "Simplify it, or search for plain text.",
  );
}

export function noMatchThread(reason: string): ExpressionError {
  return new ExpressionError(
    `Regular expressions are unavailable because the browser could not start a worker: ${reason.replace(/\.$/, "")}. ` +
      "Reload the page, or search for plain text.",
  );
}
