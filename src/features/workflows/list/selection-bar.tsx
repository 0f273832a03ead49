"use client";

import BanIcon from "lucide-react/icons/ban";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";

export interface SelectionBarProps {
  selected: readonly ListEntry[];
  onCancel: () => void;
  onClear: () => void;
}

/** Number of selected and cancelable workflows, with a cancel action. */
export function SelectionBar({ selected, onCancel, onClear }: SelectionBarProps) {
  const ended = selected.filter(hasEnded).length;
  const active = selected.length - ended;
  return (
    <div className="relative flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 @3xl:justify-center">
      <p className="tabular min-w-0 text-text">
        <span className="font-medium">{formatNumber(selected.length)} selected</span>
        <span className="text-text-muted">
          {`, ${formatNumber(active)} can be canceled`}
          {ended > 0 && `, ${formatNumber(ended)} already ended`}
        </span>
      </p>
      <span className="ml-auto flex gap-2 @3xl:ml-0">
        <Button
          size="small"
          disabled={active === 0}
          focusableWhenDisabled
          title={active === 0 ? "All selected workflows have already ended." : undefined}
          onClick={onCancel}
        >
          <BanIcon aria-hidden />
          Cancel…
        </Button>
        <Button size="small" variant="ghost" onClick={onClear}>
          Clear
        </Button>
      </span>
      <VisuallyHidden role="status">{formatCount(selected.length, "workflow")} selected</VisuallyHidden>
    </div>
  );
}
