"use client";

import { Select as BaseSelect } from "@base-ui/react/select";
import CheckIcon from "lucide-react/icons/check";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { menuItemClass, menuPopupClass } from "./menu-classes";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** After the label in the list: a count or state. */
  hint?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps<Value extends string> {
  /** Accessible name; visible with `showLabel`. */
  label: string;
  showLabel?: boolean;
  options: readonly SelectOption<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  size?: "small" | "medium";
  disabled?: boolean;
  className?: string;
}

/** Selects one of up to a dozen options. Use `SegmentedControl` for two to five, a combobox for hundreds. */
export function Select<Value extends string>({
  label,
  showLabel = false,
  options,
  value,
  onValueChange,
  size = "medium",
  disabled,
  className,
}: SelectProps<Value>) {
  return (
    <BaseSelect.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onValueChange(next);
      }}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className={cn(
          "inline-flex min-w-0 cursor-pointer items-center justify-between gap-2 rounded-md border border-border-strong bg-surface px-2.5 text-text hover:bg-surface-hover",
          "data-disabled:cursor-not-allowed data-disabled:opacity-50",
          size === "small" ? "h-7 text-xs" : "h-8 text-sm",
          className,
        )}
      >
        <span className="min-w-0 truncate">
          {showLabel && <span className="text-text-muted">{label}: </span>}
          <BaseSelect.Value />
        </span>
        <BaseSelect.Icon className="flex">
          <ChevronsUpDownIcon aria-hidden className="size-3.5 text-text-muted" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <BaseSelect.Popup className={cn(menuPopupClass, "min-w-(--anchor-width)")}>
            <BaseSelect.List>
              {withUniqueKeys(options, ({ value }) => value).map(([key, option]) => (
                <BaseSelect.Item
                  key={key}
                  value={option.value}
                  disabled={option.disabled}
                  className={menuItemClass}
                >
                  <BaseSelect.ItemText className="min-w-0 flex-1 truncate">
                    {option.label}
                  </BaseSelect.ItemText>
                  {option.hint !== undefined && (
                    <span className="text-xs text-text-muted">{option.hint}</span>
                  )}
                  <BaseSelect.ItemIndicator className="flex">
                    <CheckIcon aria-hidden className="size-4" />
                  </BaseSelect.ItemIndicator>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
