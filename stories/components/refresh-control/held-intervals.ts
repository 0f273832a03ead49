/** Intervals that a story holds: they pass when it says so, and never by themselves. */
const held = new Map<number, () => void>();
let lastId = -1;

export const heldIntervals = {
  /** Lets each of them pass once. */
  pass(): void {
    for (const callback of held.values()) callback();
  },
  count: () => held.size,
};

/** Holds intervals of that many milliseconds from now on. Returns what takes it back. */
export function holdIntervals(milliseconds: number): () => void {
  const { setInterval: start, clearInterval: stop } = window;
  held.clear();
  const hold = (handler: TimerHandler, delay?: number, ...rest: unknown[]) => {
    if (delay !== milliseconds || typeof handler !== "function") return start(handler, delay, ...rest);
    // Below zero, where the browser gives no numbers of its own.
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

/** Makes the page take its tab for hidden, or no more. */
export function setTabHidden(isHidden: boolean): void {
  if (isHidden)
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
  else Reflect.deleteProperty(document, "visibilityState");
  document.dispatchEvent(new Event("visibilitychange"));
}
