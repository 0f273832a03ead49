"use client";

import { type FormEvent, useId, useState } from "react";
import { Input } from "../ui/input";
import { parseRowNumber } from "./row-number";

export interface JumpToRowProps {
  total: number;
  /** Gets a 0-based index within the list. */
  onJump: (index: number) => void;
}

/** Field to jump to a row by number. Row numbers are 1-based for users. */
export function JumpToRow({ total, onJump }: JumpToRowProps) {
  const [text, setText] = useState("");
  const [message, setMessage] = useState<string>();
  const id = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const result = parseRowNumber(text, total);
    if ("message" in result) {
      setMessage(result.message);
      return;
    }
    setMessage(undefined);
    onJump(result.index);
  };
  return (
    <form onSubmit={onSubmit} noValidate className="relative flex items-center gap-2">
      <label htmlFor={id}>Go to row</label>
      <Input
        id={id}
        size="small"
        className="w-20 md:w-32"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="go"
        value={text}
        invalid={message !== undefined}
        aria-describedby={message === undefined ? undefined : `${id}-message`}
        onChange={(event) => {
          setText(event.target.value);
          setMessage(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") setMessage(undefined);
        }}
      />
      {message !== undefined && (
        <p
          id={`${id}-message`}
          role="alert"
          className="absolute right-0 bottom-full z-20 mb-2 w-max max-w-72 rounded-md border border-border bg-surface-raised px-2.5 py-1.5 text-danger shadow-overlay"
        >
          {message}
        </p>
      )}
    </form>
  );
}
