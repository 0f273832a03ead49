"use client";

import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format/number";

export interface NewLinesBarProps {
  /** Lines that search and range do not include. */
  count: number;
  /** Whether lines are searched, rather than only limited to a range. */
  isSearch: boolean;
  onTake: () => void;
}

/** Number of lines received since the search or range was set, with a button to include them. */
export function NewLinesBar({ count, isSearch, onTake }: NewLinesBarProps) {
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-border bg-surface-sunken px-3 py-1 text-xs">
      <span className="tabular">
        {formatCount(count, "new line")} since {isSearch ? "this search" : "this range was selected"}
      </span>
      <Button size="small" onClick={onTake}>
        <RefreshCwIcon aria-hidden />
        {isSearch ? "Search again" : "Include new lines"}
      </Button>
    </div>
  );
}
