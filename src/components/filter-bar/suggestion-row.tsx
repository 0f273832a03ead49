import CheckIcon from "lucide-react/icons/check";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import SearchIcon from "lucide-react/icons/search";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import type { AsyncFilterField } from "@/lib/filters/filter-types";
import type { Suggestion } from "@/lib/filters/suggestions";
import { textChipName } from "./chip-name";

/** A suggestion, or the retry of a failed request. */
export type SuggestionRowData = Suggestion | { readonly kind: "retry"; readonly field: AsyncFilterField };

/** Fixed row height in pixels at the default font size; positions follow from indexes. */
export const ROW_HEIGHT = 36;

export interface SuggestionRowProps {
  row: SuggestionRowData;
  id: string;
  index: number;
  count: number;
  isActive: boolean;
  onChoose: () => void;
  /** Pixels. */
  height: number;
  /** Pixels from the top in virtualized lists. */
  offset?: number;
}

export function SuggestionRow({
  row,
  id,
  index,
  count,
  isActive,
  onChoose,
  height,
  offset,
}: SuggestionRowProps) {
  return (
    // The input keeps the focus and handles the keys; `aria-activedescendant` references the active row.
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: see above
    <div
      role="option"
      id={id}
      aria-selected={row.kind === "value" && row.chosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-active={isActive || undefined}
      className={cn(
        "flex w-full cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-surface-hover",
        "data-active:bg-surface-selected data-active:outline data-active:-outline-offset-1 data-active:outline-focus",
        "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-text-muted",
      )}
      style={
        offset === undefined
          ? { height }
          : {
              height,
              position: "absolute",
              top: 0,
              left: 0,
              transform: `translateY(${offset}px)`,
            }
      }
      onClick={onChoose}
    >
      <RowContent row={row} />
    </div>
  );
}

function RowContent({ row }: { row: SuggestionRowData }): ReactNode {
  switch (row.kind) {
    case "field":
      return (
        <>
          <span className="shrink-0 font-medium">{row.field.label}</span>
          <span className="min-w-0 flex-1 truncate text-text-muted">{row.field.hint}</span>
          <span aria-hidden className="shrink-0 font-mono text-xs text-text-muted">
            {row.field.key}
            {row.field.kind === "number" ? ">" : ":"}
          </span>
        </>
      );
    case "value":
      return (
        <>
          {row.option.icon}
          <span className="min-w-0 flex-1 truncate">{row.option.label}</span>
          {row.chosen && <CheckIcon aria-hidden />}
        </>
      );
    case "text":
      return (
        <>
          <SearchIcon aria-hidden />
          <span className="min-w-0 flex-1 truncate">{textChipName(row.field, `“${row.text}”`)}</span>
        </>
      );
    case "retry":
      return (
        <>
          <RotateCwIcon aria-hidden />
          <span className="min-w-0 flex-1 truncate">Retry</span>
        </>
      );
  }
}
