import { useSyncExternalStore } from "react";

/** Device pixels per pixel of CSS; changes with the zoom of the page and from screen to screen. */
export function usePixelRatio(): number {
  return useSyncExternalStore(
    subscribe,
    () => window.devicePixelRatio,
    () => 1,
  );
}

function subscribe(listener: () => void): () => void {
  // Each ratio has its own query, which reports that it is left.
  let list: MediaQueryList;
  const watch = () => {
    list = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    list.addEventListener("change", onChange);
  };
  const onChange = () => {
    list.removeEventListener("change", onChange);
    watch();
    listener();
  };
  watch();
  return () => list.removeEventListener("change", onChange);
}
