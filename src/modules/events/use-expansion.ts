import { useCallback, useState } from "react";

/** What was chosen by hand: for all, those to come included, and for single ones against it. */
interface Choice {
  all?: boolean;
  single: ReadonlyMap<string, boolean>;
}

const NONE: Choice = { single: new Map() };

export interface Expansion {
  isExpanded: (key: string) => boolean;
  toggle: (key: string) => void;
  setAll: (expanded: boolean) => void;
}

/**
 * Which rows stand open. What was chosen by hand holds against `byDefault` for as long as the same is searched: what a
 * search finds is open, whatever was shut before it, and shut again after it.
 */
export function useExpansion(search: string, byDefault: boolean): Expansion {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choice = choices.get(search) ?? NONE;
  const isExpanded = useCallback(
    (key: string) => choice.single.get(key) ?? choice.all ?? byDefault,
    [choice, byDefault],
  );
  const toggle = useCallback(
    (key: string) =>
      setChoices((before) => {
        const { all, single } = before.get(search) ?? NONE;
        const expanded = single.get(key) ?? all ?? byDefault;
        return new Map(before).set(search, { all, single: new Map(single).set(key, !expanded) });
      }),
    [search, byDefault],
  );
  const setAll = useCallback(
    (all: boolean) => setChoices((before) => new Map(before).set(search, { all, single: new Map() })),
    [search],
  );
  return { isExpanded, toggle, setAll };
}
