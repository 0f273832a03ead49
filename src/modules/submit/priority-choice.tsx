"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId } from "react";
import { priorityPresentation } from "@/components/status/priority-badge";
import { WorkflowPriority } from "@/lib/api/generated.schemas";
import type { PriorityChoice as Choice } from "./submit-draft";

export interface PriorityChoiceProps {
  value: Choice;
  onValueChange: (value: Choice) => void;
  /** Choice that leaves the priority unset: "Use spec". Without it a priority must be selected. */
  own?: { label: string; meaning: string };
}

/** Priorities with their explanations. */
export function PriorityChoice({ value, onValueChange, own }: PriorityChoiceProps) {
  const labelId = useId();
  const choices = [
    ...(own === undefined ? [] : [{ value: "SPEC" as Choice, ...own }]),
    ...Object.values(WorkflowPriority).map((priority) => ({
      value: priority as Choice,
      ...priorityPresentation[priority],
    })),
  ];
  return (
    <div className="flex flex-col gap-1">
      <span id={labelId} className="text-sm font-medium">
        Priority
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onValueChange={onValueChange}
        className="flex flex-col gap-0.5"
      >
        {choices.map((choice) => (
          <PriorityOption key={choice.value} {...choice} />
        ))}
      </RadioGroup>
    </div>
  );
}

function PriorityOption({ value, label, meaning }: { value: Choice; label: string; meaning: string }) {
  const meaningId = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the nested radio is the control
    <label className="flex cursor-pointer items-start gap-2 rounded-md px-1.5 py-1 hover:bg-surface-hover">
      <Radio.Root
        value={value}
        aria-label={label}
        aria-describedby={meaningId}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-border-strong bg-surface data-checked:border-accent data-checked:bg-accent"
      >
        <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
      </Radio.Root>
      <span className="min-w-0">
        <span className="block text-sm">{label}</span>
        <span id={meaningId} className="block text-xs text-text-muted">
          {meaning}
        </span>
      </span>
    </label>
  );
}
