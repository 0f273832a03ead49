"use client";

import { useEffect } from "react";
import { guardCompositions } from "./composition";

/** Guards the page against key presses of input methods while mounted; for the root of the application. */
export function useCompositionGuard(): void {
  useEffect(() => guardCompositions(window), []);
}
