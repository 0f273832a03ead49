"use client";

import { useSyncExternalStore } from "react";

/** Pixels of 1rem at the browser's default font size. */
const DEFAULT_REM = 16;

/**
 * The user's font size relative to the browser's default: 1.25 for 20 px. Lengths that scripts need in pixels, such as
 * heights of virtualized rows, are multiplied by it. Listeners are notified when the user changes the size.
 */
export function useTextScale(): number {
  return useSyncExternalStore(subscribe, readScale, () => 1);
}

/** A length as CSS that follows the user's font size; `pixels` at the default size. */
export function rem(pixels: number): string {
  return `${pixels / DEFAULT_REM}rem`;
}

/** The current scale; cached while it is observed, since reading it makes the browser compute styles. */
export function readScale(): number {
  return observed ?? measureScale();
}

function measureScale(): number {
  const pixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return pixels > 0 ? pixels / DEFAULT_REM : 1;
}

const listeners = new Set<() => void>();
let observed: number | undefined;
let stopObserving: (() => void) | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopObserving ??= observe();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopObserving?.();
    stopObserving = undefined;
  };
}

/** No event reports a change of the font size, but a box of 1rem is resized by it. */
function observe(): () => void {
  observed = measureScale();
  const box = document.createElement("div");
  box.setAttribute("aria-hidden", "true");
  box.style.cssText = "position:absolute;width:1rem;height:0;visibility:hidden;pointer-events:none";
  document.body.append(box);
  const observer = new ResizeObserver(() => {
    const scale = measureScale();
    if (scale === observed) return;
    observed = scale;
    for (const listener of listeners) listener();
  });
  observer.observe(box);
  return () => {
    observer.disconnect();
    box.remove();
    observed = undefined;
  };
}
