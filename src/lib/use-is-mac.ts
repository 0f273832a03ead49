"use client";

import { useSyncExternalStore } from "react";

/** Whether the device is Apple's, whose keys have symbols. False on the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}

const subscribeToNothing = () => () => {};
