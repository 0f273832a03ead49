"use client";

import { type FocusEvent, useState } from "react";
import type { OccupancyEntry } from "@/lib/api/generated.schemas";
import { inKeptOrder, isReordered, type KeptOrders, withNewKeys } from "./kept-order";

const NONE: KeptOrders = new Map();

/**
 * Rows never move under the pointer: while it or the focus is in the table, a refresh changes the values alone, and what
 * is new follows at the end. The order of the server returns when both have left, or on request.
 */
export function useKeptOrder(lists: ReadonlyMap<string, readonly OccupancyEntry[]>) {
  const [kept, setKept] = useState(NONE);
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isHovered || isFocused;
  const next = isHeld ? withNewKeys(kept, lists) : NONE;
  if (next !== kept) setKept(next);
  return {
    ordered: (list: string, entries: readonly OccupancyEntry[]) => inKeptOrder(next.get(list), entries),
    /** Whether the server has another order by now. */
    isReordered: isReordered(next, lists),
    sortAgain: () => setKept(withNewKeys(NONE, lists)),
    handlers: {
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => setFocused(true),
      onBlur(event: FocusEvent<HTMLElement>) {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      },
    },
  };
}
