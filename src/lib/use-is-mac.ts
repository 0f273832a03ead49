"use client";

import { useSyncExternalStore } from "react";

/** Whether the keyboard in front of the screen is one of Apple's, which name their keys by signs. The server takes it for another one. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}

const subscribeToNothing = () => () => {};
