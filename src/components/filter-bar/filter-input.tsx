import type { KeyboardEventHandler, Ref } from "react";
import { ariaShortcut } from "@/lib/keyboard/shortcuts";
import { rowId } from "./suggestion-list";
import type { FilterDraft } from "./use-filter-draft";

export interface FilterInputProps {
  /** Accessible name: "Filter workflows". */
  label: string;
  draft: FilterDraft;
  listId: string;
  /** Id of the element that reports problems. */
  statusId: string;
  /** Announces the shortcut that focuses the input. */
  findShortcut: boolean;
  placeholder: string | undefined;
  onKeyDown: KeyboardEventHandler<HTMLInputElement>;
  ref: Ref<HTMLInputElement>;
}

/** The text input of a filter bar: a combobox over the suggestions. */
export function FilterInput({
  label,
  draft,
  listId,
  statusId,
  findShortcut,
  placeholder,
  onKeyDown,
  ref,
}: FilterInputProps) {
  const hasList = draft.isOpen && draft.rows.length > 0;
  return (
    <input
      ref={ref}
      type="text"
      role="combobox"
      aria-label={label}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded={hasList}
      aria-controls={hasList ? listId : undefined}
      aria-activedescendant={
        hasList && draft.activeIndex !== -1 ? rowId(listId, draft.activeIndex) : undefined
      }
      aria-invalid={draft.message !== null || undefined}
      aria-describedby={statusId}
      aria-keyshortcuts={findShortcut ? ariaShortcut("find") : undefined}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      placeholder={placeholder}
      className="h-6 min-w-24 flex-1 bg-transparent px-1 text-sm outline-none text-ellipsis placeholder:text-text-muted"
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onClick={draft.open}
      onKeyDown={onKeyDown}
    />
  );
}
