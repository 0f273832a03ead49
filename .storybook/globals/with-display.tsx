import type { Decorator } from "@storybook/nextjs";
import { useLayoutEffect } from "react";
import { DEFAULT_DISPLAY, type Display, LARGE_TEXT, parseDisplay } from "./display";
import { emulateMedia } from "./media-rules";

const FEATURES: Partial<Record<Display, string>> = {
  "forced-colors": "(forced-colors: active)",
  print: "print",
};

/** Presents the story as the global says. */
export const withDisplay: Decorator = (Story, { globals }) => {
  const display = parseDisplay(globals.display) ?? DEFAULT_DISPLAY;
  useLayoutEffect(() => {
    if (display === "normal") return;
    const root = document.documentElement;
    if (display === "large-text") root.style.fontSize = LARGE_TEXT;
    emulateMedia(FEATURES[display] ?? null);
    if (display === "print") window.dispatchEvent(new Event("beforeprint"));
    return () => {
      root.style.fontSize = "";
      emulateMedia(null);
      if (display === "print") window.dispatchEvent(new Event("afterprint"));
    };
  }, [display]);
  return <Story />;
};
