"use client";

import ChevronLeftIcon from "lucide-react/icons/chevron-left";
import type { RefObject } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import type { FilterField } from "@/lib/filters/filter-types";
import { numberRangeProblem } from "@/lib/filters/number-filter";
import { DateRangeField } from "./date-range-field";
import { SuggestionList } from "./suggestion-list";
import type { SuggestionRowData } from "./suggestion-row";
import { needsSearch } from "./use-async-options";
import type { FilterDraft } from "./use-filter-draft";
import { useTopLayer } from "./use-top-layer";

export interface SuggestionPopupProps {
  draft: FilterDraft;
  listId: string;
  anchorRef: RefObject<HTMLElement | null>;
  fromRef: RefObject<HTMLInputElement | null>;
  /** The selected date range of a field. */
  dateRangeOf: (field: FilterField) => string | undefined;
  onChoose: (row: SuggestionRowData) => void;
  onDateRange: (field: FilterField, value: string) => void;
  onBack: () => void;
}

/** The popup below the field: heading, suggestions, loading state, and dates of a date range. */
export function SuggestionPopup({
  draft,
  listId,
  anchorRef,
  fromRef,
  dateRangeOf,
  onChoose,
  onDateRange,
  onBack,
}: SuggestionPopupProps) {
  const popupRef = useTopLayer(anchorRef);
  const field = draft.draft.step === "value" ? draft.draft.field : undefined;
  const note = noteOf(draft);
  const query = draft.draft.step === "value" ? draft.draft.query : "";
  const isWaiting = draft.asyncOptions?.status === "loading" || needsSearch(draft.asyncOptions, query);
  return (
    <div
      ref={popupRef}
      popover="manual"
      className="inset-auto m-0 flex flex-col overflow-hidden rounded-lg border border-border bg-surface-raised p-0 text-sm text-text shadow-overlay"
    >
      {field !== undefined && (
        <div className="flex shrink-0 items-center gap-1 border-b border-border px-1 py-1 text-xs font-medium text-text-muted">
          <button
            type="button"
            aria-label="Back to fields"
            // Tabbable only with a date range, where Tab returns from the dates.
            tabIndex={field.kind === "date-range" ? 0 : -1}
            className="inline-flex size-6 cursor-pointer items-center justify-center rounded-md hover:bg-surface-hover hover:text-text"
            onMouseDown={(event) => event.preventDefault()}
            onClick={onBack}
          >
            <ChevronLeftIcon aria-hidden className="size-4" />
          </button>
          {field.label}
        </div>
      )}
      {note !== null && (
        <p className="flex shrink-0 items-center gap-2 px-3 py-2 text-text-muted">
          {isWaiting && <Spinner />}
          <span className="min-w-0 wrap-break-word">{note}</span>
        </p>
      )}
      {draft.rows.length > 0 && (
        <SuggestionList
          id={listId}
          label={field === undefined ? "Filters" : `${field.label} values`}
          rows={draft.rows}
          activeIndex={draft.activeIndex}
          onChoose={onChoose}
        />
      )}
      {field?.kind === "date-range" && (
        <div className="shrink-0 border-t border-border">
          <DateRangeField
            label={field.label}
            value={dateRangeOf(field)}
            fromRef={fromRef}
            onApply={(value) => onDateRange(field, value)}
          />
        </div>
      )}
      <KeyHints />
    </div>
  );
}

/** Why there are no suggestions, or null. */
export function noteOf({ draft, rows, asyncOptions }: FilterDraft): string | null {
  if (draft.step === "unknown-field") return `Unknown field “${draft.name}”.`;
  if (draft.step === "field") return rows.length === 0 ? `No field starts with “${draft.query}”.` : null;
  const { field, query } = draft;
  if (asyncOptions?.status === "failed") return `Values could not be loaded: ${asyncOptions.message}`;
  if (field.kind === "async" && asyncOptions?.status !== "loaded") return "Loading values…";
  if (rows.length > 0) return null;
  if (needsSearch(asyncOptions, query)) return "Searching…";
  if (field.kind === "number") {
    return query === ""
      ? `Type a comparison, such as ${field.bounds === "min" ? ">=8" : ">=8, <=4, or 2..4"}.`
      : numberRangeProblem(field, query);
  }
  if (query !== "") return `No value matches “${query}”.`;
  return field.kind === "text" ? "Type a value, then press Enter." : "No values.";
}

function KeyHints() {
  return (
    <div
      aria-hidden
      className="hidden shrink-0 items-center gap-3 border-t border-border px-3 py-1.5 text-xs text-text-muted sm:flex"
    >
      <span className="flex items-center gap-1">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> navigate
      </span>
      <span className="flex items-center gap-1">
        <Kbd>Enter</Kbd> select
      </span>
      <span className="flex items-center gap-1">
        <Kbd>Esc</Kbd> back
      </span>
    </div>
  );
}
