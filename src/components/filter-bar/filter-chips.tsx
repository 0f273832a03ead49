"use client";

import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import XIcon from "lucide-react/icons/x";
import type { KeyboardEvent, RefObject } from "react";
import { cn } from "@/lib/class-names";

/** A visible chip; `key` is unique. */
export interface ShownChip {
  readonly key: string;
  /** "Status: Running" */
  readonly name: string;
  /** Why it is ignored, or null. */
  readonly problem: string | null;
  readonly remove: () => void;
}

export interface FilterChipsProps {
  chips: readonly ShownChip[];
  /** Parent of the chips and the input, with no other `data-chip` elements. */
  fieldRef: RefObject<HTMLElement | null>;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** Focuses the last chip. False without chips. */
export function focusLastChip(field: HTMLElement | null): boolean {
  const last = field === null ? undefined : chipButtons(field).at(-1);
  last?.focus();
  return last !== undefined;
}

/**
 * Chips inside the field. Not tab stops: arrow keys move between them and the input, Backspace and Delete remove the
 * focused one.
 */
export function FilterChips({ chips, fieldRef, inputRef }: FilterChipsProps) {
  /** Focuses the next chip, or the input. Called before removal, so that the focus is never lost. */
  const focusAfter = (index: number) => {
    const next = fieldRef.current === null ? undefined : chipButtons(fieldRef.current)[index + 1];
    (next ?? inputRef.current)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number, chip: ShownChip) => {
    const buttons = fieldRef.current === null ? [] : chipButtons(fieldRef.current);
    switch (event.key) {
      case "ArrowLeft":
        buttons[index - 1]?.focus();
        break;
      case "ArrowRight":
        focusAfter(index);
        break;
      case "Home":
        buttons[0]?.focus();
        break;
      case "End":
      case "Escape":
        inputRef.current?.focus();
        break;
      case "Backspace":
      case "Delete":
        focusAfter(index);
        chip.remove();
        break;
      default:
        // Letters go to the input: it receives the focus before the character is inserted.
        if (
          event.key.length === 1 &&
          event.key !== " " &&
          !event.ctrlKey &&
          !event.metaKey &&
          !event.altKey
        ) {
          inputRef.current?.focus();
        }
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return chips.map((chip, index) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be inline
    <span
      key={chip.key}
      role="group"
      aria-label={chip.name}
      title={chip.problem ?? chip.name}
      className={cn(
        "inline-flex h-6 min-w-0 forced-colors:border max-w-72 items-center gap-1 rounded-md pl-2 text-xs font-medium",
        "focus-within:outline-2 focus-within:outline-focus",
        chip.problem === null ? "bg-neutral-soft text-neutral" : "bg-warning-soft text-warning",
      )}
    >
      {chip.problem !== null && <TriangleAlertIcon aria-hidden className="size-3.5 shrink-0" />}
      <span className={cn("min-w-0 truncate", chip.problem !== null && "line-through")}>{chip.name}</span>
      <button
        type="button"
        data-chip
        tabIndex={-1}
        aria-label={`${chip.name}${chip.problem === null ? "" : `, ignored: ${chip.problem}`}, remove`}
        className="inline-flex h-6 w-6 shrink-0 cursor-pointer items-center justify-center rounded-md outline-none hover:bg-surface-hover"
        onKeyDown={(event) => onKeyDown(event, index, chip)}
        // Keep the focus on press: moving it would open a phone's keyboard.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          if (document.activeElement === event.currentTarget) focusAfter(index);
          chip.remove();
        }}
      >
        <XIcon aria-hidden className="size-3.5" />
      </button>
    </span>
  ));
}

function chipButtons(field: HTMLElement): HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>("[data-chip]")];
}
