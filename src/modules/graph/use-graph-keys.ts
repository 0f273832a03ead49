"use client";

import { type KeyboardEvent, useRef } from "react";
import { type GraphKeyAction, type GraphView, graphKeyAction, type Place } from "./graph-keys";
import { placeNamed, placesOf, type TypedText, typedText } from "./type-ahead";

/** What a key does at a place of the tree, with the letters before it: together they lead to a name. */
export function useGraphKeys(view: GraphView) {
  const lastTyped = useRef<TypedText>(undefined);

  return ({ key, timeStamp }: KeyboardEvent, place: Place): GraphKeyAction | undefined => {
    const typed = typedText(key, timeStamp, lastTyped.current);
    const named = typed && placeNamed(typed.text, place, placesOf(view.graph, view.isExpanded));
    // Plus and minus are keys of the tree, unless they go on with a name that is being typed.
    const goesOn = named !== undefined && typed !== undefined && typed.text.length > 1;
    const own = goesOn ? undefined : graphKeyAction(key, place, view);
    // Shift alone types nothing and ends nothing.
    if (key !== "Shift") lastTyped.current = own === undefined ? typed : undefined;
    return own ?? (named && { kind: "focus", place: named });
  };
}
