"use client";

import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import type { PageParameters } from "@/lib/list/list-source";
import { isPrinting } from "@/lib/use-printing";
import type { ListDefinition } from "./list-definition";

/**
 * The definition with the columns that fit the screen. The others, by their `hiddenBelow`, are hidden by default and
 * stay in the column menu.
 */
export function useFittingList<Parameters extends PageParameters, Row>(
  definition: ListDefinition<Parameters, Row>,
): ListDefinition<Parameters, Row> {
  const { columns } = definition;
  const widths = useMemo(() => columns.flatMap(({ hiddenBelow = [] }) => hiddenBelow), [columns]);
  const onScreen = useRef<number>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      const lists = widths.map(screenOf);
      for (const list of lists) list.addEventListener("change", listener);
      return () => {
        for (const list of lists) list.removeEventListener("change", listener);
      };
    },
    [widths],
  );
  const reached = useSyncExternalStore(
    subscribe,
    () => {
      // Paper is narrow, and shows the columns of the screen.
      if (!isPrinting() || onScreen.current === undefined) {
        onScreen.current = Math.max(0, ...widths.filter((width) => screenOf(width).matches));
      }
      return onScreen.current;
    },
    // As `useMediaQuery` does: most windows are wide.
    () => Number.POSITIVE_INFINITY,
  );
  return useMemo(
    () => ({
      ...definition,
      columns: definition.columns.map((column) =>
        (column.hiddenBelow ?? 0) > reached ? { ...column, hiddenByDefault: true } : column,
      ),
    }),
    [definition, reached],
  );
}

function screenOf(width: number): MediaQueryList {
  return window.matchMedia(`(min-width: ${width / 16}rem)`);
}
