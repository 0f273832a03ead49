"use client";

import { type FormEvent, type RefObject, useState } from "react";
import { tooLong, useTextLimit } from "./use-text-limit";

/** Characters. No field of the console needs more; a megabyte in a field blocks the browser. */
export const LONGEST_TEXT = 10_000;

/** A limit with its message, for the element around a text field: handlers, and what it shows below the field. */
export function useLimitedField(ref: RefObject<HTMLElement | null>, limit = LONGEST_TEXT) {
  const [problem, setProblem] = useState("");
  useTextLimit(ref, limit, (length) => setProblem(tooLong("The text", length, limit)));
  const forget = () => setProblem("");
  return {
    handlers: { onInput: (_: FormEvent) => forget(), onBlur: forget },
    message: problem !== "" && (
      <span
        role="alert"
        className="absolute top-full left-0 z-20 mt-1 w-max max-w-72 rounded-md border border-border bg-surface-raised px-2.5 py-1.5 text-xs whitespace-normal text-danger shadow-overlay"
      >
        {problem}
      </span>
    ),
  };
}
