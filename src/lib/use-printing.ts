"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is being printed, or shown as it will be. Renders before the browser lays out the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

/** Whether the page is being printed right now. */
export function isPrinting(): boolean {
  return isOpen || window.matchMedia("print").matches;
}

let isOpen = false;
const listeners = new Set<() => void>();

function setOpen(next: boolean): void {
  isOpen = next;
  // A store's change renders synchronously, before the browser goes on with what follows these events.
  for (const listener of listeners) listener();
}

// Not on subscription: what mounts while the page is on paper has missed the event.
if (typeof window !== "undefined") {
  window.addEventListener("beforeprint", () => setOpen(true));
  window.addEventListener("afterprint", () => setOpen(false));
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia("print");
  listeners.add(listener);
  media.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    media.removeEventListener("change", listener);
  };
}
