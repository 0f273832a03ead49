"use client";

import { useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { parseWholeNumber } from "@/lib/address/address-checks";

export interface NumberFieldProps {
  label: string;
  value: number;
  /** Called with whole numbers from 1 alone. */
  onValueChange: (value: number) => void;
}

/** A whole number from 1. What is no such number is kept as typed and explained; the value stays the last one. */
export function NumberField({ label, value, onValueChange }: NumberFieldProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (parseWholeNumber(text, 1) !== value) setText(String(value));
  }
  const isInvalid = parseWholeNumber(text, 1) === null;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <label htmlFor={id} className="truncate text-xs text-text-muted">
        {label}
      </label>
      <Input
        id={id}
        size="small"
        type="number"
        min={1}
        step={1}
        inputMode="numeric"
        maxLength={12}
        value={text}
        invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}-problem` : undefined}
        onValueChange={(next) => {
          setText(next);
          const number = parseWholeNumber(next, 1);
          if (number !== null && number !== value) onValueChange(number);
        }}
      />
      {isInvalid && (
        <span id={`${id}-problem`} className="text-xs text-danger">
          Must be an integer ≥ 1.
        </span>
      )}
    </div>
  );
}
