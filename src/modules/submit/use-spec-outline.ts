"use client";

import { useEffect, useState } from "react";
import type { SpecOutline } from "./spec-outline";
import { useSettledValue } from "./use-settled-value";

/** How long nobody may have typed before the text is looked at, in milliseconds. */
const REST = 200;

/** The outline of a text. The parser comes with the editor; whoever only looks at the list does not load it. */
export async function loadOutline(text: string): Promise<SpecOutline> {
  const { outlineSpec } = await import("./spec-outline");
  return outlineSpec(text);
}

/** The outline of what is typed, a moment later; undefined at first, and for a text that is empty. */
export function useSpecOutline(text: string): SpecOutline | undefined {
  const settled = useSettledValue(text, REST);
  const [found, setFound] = useState<{ text: string; outline: SpecOutline }>();
  useEffect(() => {
    if (settled.trim() === "") return;
    let isGone = false;
    loadOutline(settled).then(
      (outline) => {
        if (!isGone) setFound({ text: settled, outline });
      },
      () => {
        // Without it the API's own checks remain.
      },
    );
    return () => {
      isGone = true;
    };
  }, [settled]);
  return text.trim() === "" ? undefined : found?.outline;
}
