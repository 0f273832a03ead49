"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { tooLong } from "@/components/ui/use-text-limit";
import type { AsyncFilterField, FilterChip, FilterField, TextFilterField } from "@/lib/filters/filter-types";
import { suggest } from "@/lib/filters/suggestions";
import { readDraft } from "@/lib/filters/typed-filter";
import type { SuggestionRowData } from "./suggestion-row";
import { type AsyncOptions, useAsyncOptions, useOptionSearch } from "./use-async-options";

/** Characters of a typed filter with its field; the longest names have 128. */
export const LONGEST_FILTER = 256;

/** The text being typed and its suggestions. */
export function useFilterDraft(
  givenFields: readonly FilterField[],
  chips: readonly FilterChip[],
  defaultField: TextFilterField | undefined,
) {
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  /** Index reached by arrow keys; null before. */
  const [walkedTo, setWalkedTo] = useState<number | null>(null);
  const { byField, load, reload, search, loadedOptions } = useAsyncOptions();
  const fields = useMemo(() => judgedFields(givenFields, byField), [givenFields, byField]);

  const open = useCallback(() => setOpen(true), []);

  const draft = useMemo(() => readDraft(text, fields), [text, fields]);
  const asyncField = draft.step === "value" && draft.field.kind === "async" ? draft.field : undefined;
  const asyncOptions = asyncField && byField.get(asyncField.key);
  useEffect(() => {
    if (isOpen && asyncField !== undefined) load(asyncField);
  }, [isOpen, asyncField, load]);
  const query = draft.step === "value" ? draft.query : "";
  useOptionSearch(asyncField, asyncOptions, query, search);

  const rows = useMemo((): readonly SuggestionRowData[] => {
    if (asyncField !== undefined && asyncOptions?.status === "failed") {
      return [{ kind: "retry", field: asyncField }];
    }
    return suggest(draft, { fields, chips, defaultField, loadedOptions });
  }, [draft, fields, chips, defaultField, loadedOptions, asyncField, asyncOptions]);

  // With text, the best suggestion is active. Without text, none is active until an arrow key.
  const hasQuery = draft.step !== "unknown-field" && draft.query !== "";
  const suggested = hasQuery && rows.length > 0 ? 0 : -1;
  const activeIndex = walkedTo !== null && walkedTo < rows.length ? walkedTo : suggested;

  /** Shows a problem and keeps the text. Closes the popup, which would cover the message. */
  function refuse(problem: string): void {
    setMessage(problem);
    setOpen(false);
  }

  return {
    /** The given fields, marked incomplete where the server has more values. */
    fields,
    text,
    draft,
    rows,
    activeIndex,
    activeRow: rows[activeIndex],
    isOpen,
    message,
    asyncOptions,
    loadedOptions,
    reload: (field: AsyncFilterField) => void reload(field),
    /** Replaces the text and opens the suggestions. A text that is too long changes nothing. */
    write(next: string) {
      if (next.length > LONGEST_FILTER) {
        refuse(tooLong("The filter", next.length, LONGEST_FILTER));
        return;
      }
      setText(next);
      setWalkedTo(null);
      setMessage(null);
      setOpen(true);
    },
    open,
    close() {
      setOpen(false);
      setWalkedTo(null);
    },
    /** Clears the text and closes the popup. */
    finish() {
      setText("");
      setWalkedTo(null);
      setMessage(null);
      setOpen(false);
    },
    refuse,
    /** Moves the highlight by `step` rows, wrapping around. */
    walk(step: 1 | -1) {
      setOpen(true);
      if (rows.length === 0) return;
      const start = activeIndex === -1 && step === -1 ? 0 : activeIndex;
      setWalkedTo((start + step + rows.length) % rows.length);
    },
    /** Moves the highlight by a page, stopping at the ends. */
    walkPage(rowsOfPage: number) {
      if (rows.length === 0) return;
      setWalkedTo(Math.min(Math.max(activeIndex + rowsOfPage, 0), rows.length - 1));
    },
  };
}

/** Fields with more values than loaded must accept unknown ones. */
function judgedFields(
  fields: readonly FilterField[],
  byField: ReadonlyMap<string, AsyncOptions>,
): readonly FilterField[] {
  return fields.map((field) => {
    const state = byField.get(field.key);
    const hasMore = field.kind === "async" && state?.status === "loaded" && state.hasMore;
    return hasMore ? { ...field, incomplete: true } : field;
  });
}

export type FilterDraft = ReturnType<typeof useFilterDraft>;
