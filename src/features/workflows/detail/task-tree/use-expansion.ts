"use client";

import { useState } from "react";

export interface Expansion {
  isExpanded: (groupName: string) => boolean;
  toggle: (groupName: string) => void;
  setAll: (expanded: boolean) => void;
}

/**
 * Expanded groups: a default for all, plus individual changes. A change of the default, when a filter is set or
 * removed, resets the changes.
 */
export function useExpansion(openByDefault: boolean): Expansion {
  const [state, setState] = useState({ openByDefault, base: openByDefault, changed: new Set<string>() });
  const current =
    state.openByDefault === openByDefault
      ? state
      : { openByDefault, base: openByDefault, changed: new Set<string>() };

  return {
    isExpanded: (name) => current.base !== current.changed.has(name),
    toggle: (name) => {
      const changed = new Set(current.changed);
      if (!changed.delete(name)) changed.add(name);
      setState({ ...current, changed });
    },
    setAll: (expanded) => setState({ openByDefault, base: expanded, changed: new Set() }),
  };
}
