"use client";

import { Field } from "@base-ui/react/field";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { cn } from "@/lib/class-names";
import { useLimitedField } from "./limited-field";

export interface TextAreaProps extends Omit<ComponentProps<"textarea">, "className"> {
  label: ReactNode;
  /** Help below the field. */
  help?: ReactNode;
  /** Longer text is refused with a message; the browser would cut it without a word. */
  maxLength?: number;
  className?: string;
}

/** A labeled multi-line text field. */
export function TextArea({ label, help, maxLength, className, ...props }: TextAreaProps) {
  const field = useRef<HTMLDivElement>(null);
  const { handlers, message } = useLimitedField(field, maxLength);
  return (
    <Field.Root ref={field} {...handlers} className={cn("relative flex flex-col gap-1", className)}>
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <Field.Control
        render={<textarea rows={3} {...props} />}
        className="min-h-16 w-full resize-y rounded-md border border-border-strong bg-surface px-2.5 py-1.5 text-sm text-text outline-none placeholder:text-text-muted focus:border-focus focus:outline-1 focus:outline-focus"
      />
      {message}
      {help !== undefined && (
        <Field.Description className="text-xs text-text-muted">{help}</Field.Description>
      )}
    </Field.Root>
  );
}
