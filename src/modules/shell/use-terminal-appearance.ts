"use client";

import { useStoredValue } from "@/lib/stored-value";
import type { ScreenAppearance } from "./terminal-screen";

/** Pixels. */
const DEFAULT_FONT_SIZE = 13;
export const SMALLEST_FONT_SIZE = 9;
export const LARGEST_FONT_SIZE = 24;

export interface TerminalAppearance extends ScreenAppearance {
  /** Clamps to the smallest and largest size. */
  setFontSize: (fontSize: number) => void;
  setScreenReader: (screenReader: boolean) => void;
}

function clamp(fontSize: number): number {
  return Math.min(Math.max(fontSize, SMALLEST_FONT_SIZE), LARGEST_FONT_SIZE);
}

function parseFontSize(stored: string | null): number {
  const fontSize = Number(stored ?? DEFAULT_FONT_SIZE);
  return Number.isInteger(fontSize) ? clamp(fontSize) : DEFAULT_FONT_SIZE;
}

const parseScreenReader = (stored: string | null) => stored === "true";

/** Appearance of all terminals, stored in the browser. */
export function useTerminalAppearance(): TerminalAppearance {
  const [fontSize, storeFontSize] = useStoredValue("terminal-font-size", parseFontSize);
  const [screenReader, setScreenReader] = useStoredValue("terminal-screen-reader", parseScreenReader);
  return { fontSize, screenReader, setFontSize: (size) => storeFontSize(clamp(size)), setScreenReader };
}
