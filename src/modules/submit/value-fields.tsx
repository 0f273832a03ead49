"use client";

import { useId } from "react";
import { Input } from "@/components/ui/input";

export interface ValueField {
  /** Read-only. */
  name: string;
  value: string;
  /** Effective value of an empty field. */
  placeholder?: string;
}

export interface ValueFieldsProps {
  title: string;
  help: string;
  fields: readonly ValueField[];
  onValueChange: (name: string, value: string) => void;
  /** Maximum length of a value in characters. */
  longest?: number;
}

/** Editable values with fixed names, such as labels or template variables. */
export function ValueFields({ title, help, fields, onValueChange, longest }: ValueFieldsProps) {
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="text-sm font-medium">{title}</legend>
      <p className="text-xs text-text-muted">{help}</p>
      <div className="grid grid-cols-[minmax(4.5rem,max-content)_minmax(0,1fr)] items-center gap-x-2 gap-y-1.5">
        {fields.map(({ name, value, placeholder }, index) => (
          <div key={name} className="contents">
            <label htmlFor={`${id}-${index}`} className="max-w-36 truncate font-mono text-xs" title={name}>
              {name}
            </label>
            <Input
              id={`${id}-${index}`}
              size="small"
              value={value}
              placeholder={placeholder}
              maxLength={longest}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => onValueChange(name, event.target.value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
