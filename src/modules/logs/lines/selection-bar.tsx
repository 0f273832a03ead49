"use client";

import CopyIcon from "lucide-react/icons/copy";
import LinkIcon from "lucide-react/icons/link";
import XIcon from "lucide-react/icons/x";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { formatCount, formatNumber } from "@/lib/format/number";
import type { LineSelection } from "../use-log-address";

export interface SelectionBarProps {
  /** 0-based line numbers. */
  selection: LineSelection;
  /** Result of the last copy action, announced to screen readers. */
  message: string;
  onCopyLines: () => void;
  onCopyLink: () => void;
  onClear: () => void;
}

/** Actions for the selected lines. */
export function SelectionBar({ selection, message, onCopyLines, onCopyLink, onClear }: SelectionBarProps) {
  const { first, last } = selection;
  const count = last - first + 1;
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-border bg-surface-selected px-3 py-1 text-xs">
      <span className="tabular">
        {count === 1
          ? `Line ${formatNumber(first + 1)}`
          : `Lines ${formatNumber(first + 1)}–${formatNumber(last + 1)} (${formatCount(count, "line")})`}
      </span>
      <span role="status" className="text-text-muted">
        {message}
      </span>
      <span className="ml-auto flex items-center gap-2">
        <Button size="small" onClick={onCopyLines}>
          <CopyIcon aria-hidden />
          {count === 1 ? "Copy line" : "Copy lines"}
        </Button>
        <Button size="small" onClick={onCopyLink}>
          <LinkIcon aria-hidden />
          Copy link
        </Button>
        <IconButton label="Clear selection" size="small" onClick={onClear}>
          <XIcon aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
