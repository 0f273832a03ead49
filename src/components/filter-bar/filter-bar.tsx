"use client";

import SearchIcon from "lucide-react/icons/search";
import XIcon from "lucide-react/icons/x";
import { type FocusEvent, useCallback, useId, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { tooLong, useTextLimit } from "@/components/ui/use-text-limit";
import { cn } from "@/lib/class-names";
import { addChip } from "@/lib/filters/filter-chips";
import { BarStatus } from "./bar-status";
import { FilterChips } from "./filter-chips";
import { FilterInput } from "./filter-input";
import { SuggestionPopup } from "./suggestion-popup";
import { useBarKeys, useFindShortcut } from "./use-bar-keys";
import { LONGEST_FILTER } from "./use-filter-draft";
import { type FilterModelOptions, useFilterModel } from "./use-filter-model";

export interface FilterBarProps extends FilterModelOptions {
  /** Accessible name of the field: "Filter workflows". */
  label: string;
  /** Number of matches as text: "1,234 workflows". Announced on change. */
  resultCount?: string;
  /** Only announces the number, where it is on screen elsewhere. */
  hideResultCount?: boolean;
  placeholder?: string;
  /**
   * Ctrl+F and Cmd+F focus the bar; a second press opens the browser's search. For the page's main bar.
   * @default false
   */
  findShortcut?: boolean;
  className?: string;
}

/**
 * Filters as chips in a text field that suggests fields, then values. Keys: arrows move through the suggestions, Tab or
 * Enter accepts one, Escape steps back from values to fields and closes, Backspace and the left arrow at the start of
 * the text move to the chips.
 */
export function FilterBar({
  label,
  resultCount,
  hideResultCount = false,
  placeholder = "Filter…",
  findShortcut = false,
  className,
  ...model
}: FilterBarProps) {
  const { chips, onChipsChange } = model;
  const id = useId();
  const listId = `${id}-list`;
  const statusId = `${id}-status`;
  const fieldRef = useRef<HTMLDivElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const fromRef = useRef<HTMLInputElement>(null);
  const { draft, shown, removeAll, choose, submit, announcement } = useFilterModel(model);
  const { onInputKeyDown, onPopupKeyDown, stepBack } = useBarKeys({
    draft,
    fieldRef,
    inputRef,
    fromRef,
    choose,
    submit,
  });
  const { open } = draft;
  useFindShortcut(inputRef, findShortcut, open);
  useTextLimit(inputRef, LONGEST_FILTER, (length) =>
    draft.refuse(tooLong("The filter", length, LONGEST_FILTER)),
  );

  const focusInput = useCallback(() => inputRef.current?.focus(), []);
  const closeOnLeave = (event: FocusEvent) => {
    // Ignore the window losing focus: the input stays the active element then.
    if (document.activeElement === inputRef.current) return;
    if (!event.currentTarget.contains(event.relatedTarget)) draft.close();
  };
  return (
    <div className={cn("relative min-w-0 print:hidden", className)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click on the frame focuses the input, which handles the keys */}
      <div
        ref={fieldRef}
        className={cn(
          "flex max-h-32 min-h-9 flex-wrap items-center gap-1 overflow-y-auto rounded-md border border-border-strong bg-surface py-1 pr-9 pl-8",
          "focus-within:border-focus focus-within:outline-1 focus-within:outline-focus",
          draft.message !== null && "border-danger focus-within:border-danger focus-within:outline-danger",
        )}
        onClick={(event) => {
          if (event.target === event.currentTarget) focusInput();
        }}
        onBlur={closeOnLeave}
      >
        <SearchIcon
          aria-hidden
          className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-text-muted"
        />
        <FilterChips chips={shown} fieldRef={fieldRef} inputRef={inputRef} />
        <FilterInput
          ref={inputRef}
          label={label}
          draft={draft}
          listId={listId}
          statusId={statusId}
          findShortcut={findShortcut}
          placeholder={shown.length === 0 ? placeholder : undefined}
          onKeyDown={onInputKeyDown}
        />
        {draft.isOpen && (
          // biome-ignore lint/a11y/noStaticElementInteractions: handles Escape from the controls inside
          <div className="contents" onKeyDown={onPopupKeyDown}>
            <SuggestionPopup
              draft={draft}
              listId={listId}
              anchorRef={fieldRef}
              fromRef={fromRef}
              dateRangeOf={(field) => chips.find((chip) => chip.field === field.key)?.value}
              onChoose={choose}
              onDateRange={(field, value) => {
                onChipsChange(addChip(chips, { field: field.key, value }, draft.fields));
                draft.finish();
                focusInput();
              }}
              onBack={() => {
                stepBack();
                focusInput();
              }}
            />
          </div>
        )}
      </div>
      {(shown.length > 0 || draft.text !== "") && (
        <IconButton
          label="Clear all filters"
          size="small"
          className="absolute top-1 right-1"
          onClick={() => {
            removeAll();
            draft.finish();
            focusInput();
          }}
        >
          <XIcon aria-hidden />
        </IconButton>
      )}
      <BarStatus
        id={statusId}
        message={draft.message}
        chips={shown}
        resultCount={resultCount}
        hideResultCount={hideResultCount}
        announcement={announcement}
      />
    </div>
  );
}
