"use client";

import { type KeyboardEvent, useRef } from "react";
import { type GraphKeyAction, type GraphView, graphKeyAction, type Place } from "./graph-keys";
import { placeNamed, placesOf, type TypedText, typedText } from "./type-ahead";
import { placeOf } from "./use-tree-focus";

export interface TreeKeyActions {
  focus: (place: Place) => void;
  toggle: (group: string) => void;
  select: (place: Place) => void;
  /** Clears the selection; undefined without one, because Escape is then left to the page. */
  clear: (() => void) | undefined;
}

/** Key handler of the tree, including type-ahead. */
export function useTreeKeys(view: GraphView, actions: TreeKeyActions) {
  const lastTyped = useRef<TypedText>(undefined);

  function actionOf({ key, timeStamp }: KeyboardEvent, place: Place): GraphKeyAction | undefined {
    const typed = typedText(key, timeStamp, lastTyped.current);
    const named = typed && placeNamed(typed.text, place, placesOf(view.graph, view.isExpanded));
    // Plus and minus are tree keys, unless they continue a typed name.
    const goesOn = named !== undefined && typed !== undefined && typed.text.length > 1;
    const own = goesOn ? undefined : graphKeyAction(key, place, view);
    // Shift alone neither types nor ends a text.
    if (key !== "Shift") lastTyped.current = own === undefined ? typed : undefined;
    return own ?? (named && { kind: "focus", place: named });
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const onButton = event.target instanceof HTMLButtonElement;
    if (place === undefined || (onButton && (event.key === "Enter" || event.key === " "))) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = actionOf(event, place);
    switch (action?.kind) {
      case undefined:
        return;
      case "focus":
        actions.focus(action.place);
        break;
      case "expand":
      case "collapse":
        actions.toggle(action.group);
        break;
      case "select":
        actions.select(action.place);
        break;
      case "clear":
        if (actions.clear === undefined) return;
        actions.clear();
        break;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
