import { type KeyboardEvent, useState } from "react";
import { formatPercent } from "@/lib/format/number";
import type { MarkBox } from "../mark-in-space";
import { type MapViewControl, ZOOM_STEP } from "./use-map-view";

export type ZoomWay = "in" | "out" | "whole";

const ZOOM_KEYS: Readonly<Record<string, ZoomWay>> = {
  "+": "in",
  "=": "in",
  "-": "out",
  _: "out",
  "0": "whole",
};

/** Zooming in steps, by keys or buttons, with an announcement. */
export function useMapZoom({ zoomBy, showWhole }: Pick<MapViewControl, "zoomBy" | "showWhole">) {
  const [note, setNote] = useState("");

  /** @param around what stays where it is */
  function zoom(way: ZoomWay, { x, y, width, height }: MarkBox): void {
    if (way === "whole") showWhole();
    const factor = way === "in" ? ZOOM_STEP : 1 / ZOOM_STEP;
    const next = way === "whole" ? 1 : zoomBy(factor, { x: x + width / 2, y: y + height / 2 });
    setNote(`Zoom ${formatPercent(Math.round(100 * next) / 100)}.`);
  }

  return {
    zoom,
    /** Announcement of the zoom; empty after another key. */
    note,
    /** Whether the key zoomed. */
    onZoomKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, around: MarkBox): boolean {
      const way = ctrlKey || metaKey || altKey ? undefined : ZOOM_KEYS[key];
      if (way === undefined) setNote("");
      else zoom(way, around);
      return way !== undefined;
    },
  };
}
