"use client";

import { Input as BaseInput } from "@base-ui/react/input";
import { type ReactNode, useRef } from "react";
import { cn } from "@/lib/class-names";
import { useLimitedField } from "./limited-field";

export interface InputProps extends Omit<BaseInput.Props, "className" | "size"> {
  size?: "small" | "medium";
  /** Shown before the text: an icon, hidden from screen readers. */
  leading?: ReactNode;
  /** Shown after the text: a key, a unit or a clear button. */
  trailing?: ReactNode;
  /** Marks the value as invalid; explain it in the `aria-describedby` element. */
  invalid?: boolean;
  /** Longer text is refused with a message; the browser would cut it without a word. */
  maxLength?: number;
  /** Classes of the frame, such as its width. */
  className?: string;
}

/**
 * A single-line text field. Needs a name: a `<label htmlFor>`, or `aria-label`. Refuses texts that would block the
 * browser, and says so.
 */
export function Input({
  size = "medium",
  leading,
  trailing,
  invalid = false,
  maxLength,
  className,
  ...props
}: InputProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const { handlers, message } = useLimitedField(frame, maxLength);
  return (
    <span
      ref={frame}
      {...handlers}
      className={cn(
        "print:hidden relative inline-flex min-w-0 items-center gap-2 rounded-md border border-border-strong bg-surface px-2.5 text-text",
        "focus-within:border-focus focus-within:outline-1 focus-within:outline-focus",
        "has-disabled:cursor-not-allowed has-disabled:opacity-50",
        "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-text-muted",
        size === "small" ? "h-7 text-xs" : "h-8 text-sm",
        invalid && "border-danger focus-within:border-danger focus-within:outline-danger",
        className,
      )}
    >
      {leading}
      <BaseInput
        aria-invalid={invalid || undefined}
        className="h-full w-full min-w-0 bg-transparent text-ellipsis outline-none placeholder:text-text-muted"
        {...props}
      />
      {trailing}
      {message}
    </span>
  );
}
