"use client";

import { useId } from "react";
import { Input } from "@/components/ui/input";

export interface ValueField {
  /** Cannot be changed. */
  name: string;
  value: string;
  /** What holds where the field is left empty. */
  placeholder?: string;
}

export interface ValueFieldsProps {
  title: string;
  help: string;
  fields: readonly ValueField[];
  onValueChange: (name: string, value: string) => void;
  /** Characters that a value may have. */
  longest?: number;
}

/** Values of names that are given: labels of a run, variables of a template. */
export function ValueFields({ title, help, fields, onValueChange, longest }: ValueFieldsProps) {
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="text-sm font-medium">{title}</legend>
      <p className="text-xs text-text-muted">{help}</p>
      <div className="grid grid-cols-[minmax(72px,max-content)_minmax(0,1fr)] items-center gap-x-2 gap-y-1.5">
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
