"use client";

import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import CheckIcon from "lucide-react/icons/check";
import MinusIcon from "lucide-react/icons/minus";
import { cn } from "@/lib/class-names";

export interface CheckboxProps extends Omit<BaseCheckbox.Root.Props, "className"> {
  className?: string;
}

/** A checkbox. Needs a name: a surrounding `<label>`, or `aria-label` (for a row: "Select <name>"). */
export function Checkbox({ className, indeterminate, ...props }: CheckboxProps) {
  return (
    <BaseCheckbox.Root
      indeterminate={indeterminate}
      className={cn(
        "inline-flex size-4 shrink-0 cursor-pointer items-center justify-center rounded-sm border border-border-strong bg-surface align-middle",
        "data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent",
        "data-indeterminate:border-accent data-indeterminate:bg-accent data-indeterminate:text-on-accent",
        "data-disabled:cursor-not-allowed data-disabled:opacity-50",
        className,
      )}
      {...props}
    >
      <BaseCheckbox.Indicator className="flex">
        {indeterminate === true ? (
          <MinusIcon aria-hidden className="size-3" strokeWidth={3} />
        ) : (
          <CheckIcon aria-hidden className="size-3" strokeWidth={3} />
        )}
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  );
}
