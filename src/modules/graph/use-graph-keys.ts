"use client";

import { type KeyboardEvent, useRef } from "react";
import { type GraphKeyAction, type GraphView, graphKeyAction, type Place } from "./graph-keys";
import { placeNamed, placesOf, type TypedText, typedText } from "./type-ahead";

/** Action of a key in the tree, including type-ahead. */
export function useGraphKeys(view: GraphView) {
  const lastTyped = useRef<TypedText>(undefined);

  return ({ key, timeStamp }: KeyboardEvent, place: Place): GraphKeyAction | undefined => {
    const typed = typedText(key, timeStamp, lastTyped.current);
    const named = typed && placeNamed(typed.text, place, placesOf(view.graph, view.isExpanded));
    // Plus and minus are tree keys, unless they continue a typed name.
    const goesOn = named !== undefined && typed !== undefined && typed.text.length > 1;
    const own = goesOn ? undefined : graphKeyAction(key, place, view);
    // Shift alone neither types nor ends a text.
    if (key !== "Shift") lastTyped.current = own === undefined ? typed : undefined;
    return own ?? (named && { kind: "focus", place: named });
  };
}
