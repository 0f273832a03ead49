import type { MapTheme } from "./map-theme";
import type { MapColorBy } from "./types";

/** A canvas with all that decides how marks look. */
export interface MapPen {
  context: CanvasRenderingContext2D;
  theme: MapTheme;
  colorBy: MapColorBy;
  /** The user's font size relative to the default. */
  textScale: number;
}
