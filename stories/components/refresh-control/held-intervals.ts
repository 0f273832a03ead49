/** Intervals under a story's control: they only fire on demand. */
const held = new Map<number, () => void>();
let lastId = -1;

export const heldIntervals = {
  /** Fires each interval once. */
  pass(): void {
    for (const callback of held.values()) callback();
  },
  count: () => held.size,
};

/** Captures intervals of that many milliseconds. Returns a cleanup. */
export function holdIntervals(milliseconds: number): () => void {
  const { setInterval: start, clearInterval: stop } = window;
  held.clear();
  const hold = (handler: TimerHandler, delay?: number, ...rest: unknown[]) => {
    if (delay !== milliseconds || typeof handler !== "function") return start(handler, delay, ...rest);
    // Negative, unlike the browser's ids.
    lastId -= 1;
    held.set(lastId, () => handler(...rest));
    return lastId;
  };
  const release = (id: unknown) => {
    if (typeof id === "number" && !held.delete(id)) stop(id);
  };
  Object.assign(window, { setInterval: hold, clearInterval: release });
  return () => {
    Object.assign(window, { setInterval: start, clearInterval: stop });
    setTabHidden(false);
  };
}

/** Simulates a hidden or visible tab. */
export function setTabHidden(isHidden: boolean): void {
  if (isHidden)
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
  else Reflect.deleteProperty(document, "visibilityState");
  document.dispatchEvent(new Event("visibilitychange"));
}
