"use client";

import { useState } from "react";

export interface Expansion {
  isExpanded: (groupName: string) => boolean;
  toggle: (groupName: string) => void;
  setAll: (expanded: boolean) => void;
}

/**
 * Which groups are open: all or none by default, and what was changed since. When the default changes, as it does
 * when a filter is set or taken away, everything starts from it anew.
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
