"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is being printed, or shown as it will be. Renders before the browser lays out the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

let isOpen = false;

/** Whether the page is being printed right now. */
export function isPrinting(): boolean {
  return isOpen || window.matchMedia("print").matches;
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia("print");
  const begin = () => {
    isOpen = true;
    listener();
  };
  const end = () => {
    isOpen = false;
    listener();
  };
  media.addEventListener("change", listener);
  // A store's change renders synchronously, before the browser goes on with what follows these events.
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    media.removeEventListener("change", listener);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}
