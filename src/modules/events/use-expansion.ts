import { useCallback, useState } from "react";

/** Manual choices: one for all rows, including later ones, and exceptions to it. */
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
 * Which rows are expanded. Manual choices override `byDefault` per search: search results start expanded, and the
 * previous state returns when the search is cleared.
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
