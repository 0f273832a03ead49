import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { type MapTheme, readMapTheme } from "./map-theme";

/** Media that change the colors of a page. */
const MEDIA = ["(forced-colors: active)", "(prefers-color-scheme: dark)", "print"];

/**
 * Colors and font of the canvas, read again whenever the theme, the user's own colors, the medium or the fonts change;
 * undefined before the first reading.
 */
export function useMapTheme(probeRef: RefObject<HTMLElement | null>): MapTheme | undefined {
  const [theme, setTheme] = useState<MapTheme>();

  const read = useEffectEvent(() => {
    const probe = probeRef.current;
    if (probe === null) return;
    const next = readMapTheme(probe);
    setTheme((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  /** The same colors with a font that has arrived. */
  const readAnew = useEffectEvent(() => {
    if (probeRef.current !== null) setTheme(readMapTheme(probeRef.current));
  });

  useLayoutEffect(() => read(), []);

  useEffect(() => {
    // Once more: what is around the map may have changed the medium in an effect of its own.
    read();
    const onChange = () => read();
    const onFonts = () => readAnew();
    const observer = new MutationObserver(onChange);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme", "class", "style"] });
    const lists = MEDIA.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener("change", onChange);
    document.fonts.addEventListener("loadingdone", onFonts);
    return () => {
      observer.disconnect();
      for (const list of lists) list.removeEventListener("change", onChange);
      document.fonts.removeEventListener("loadingdone", onFonts);
    };
  }, []);

  return theme;
}
