"use client";

import { useEffect, useState } from "react";
import type { SpecOutline } from "./spec-outline";
import { useSettledValue } from "./use-settled-value";

/** Typing pause before the text is parsed, in milliseconds. */
const REST = 200;

/** Outline of a text. The parser comes with the editor, so it is loaded on demand. */
export async function loadOutline(text: string): Promise<SpecOutline> {
  const { outlineSpec } = await import("./spec-outline");
  return outlineSpec(text);
}

/** Debounced outline of a text; undefined at first, and for an empty text. */
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
        // The API still validates without it.
      },
    );
    return () => {
      isGone = true;
    };
  }, [settled]);
  return text.trim() === "" ? undefined : found?.outline;
}
