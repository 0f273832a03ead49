import MaximizeIcon from "lucide-react/icons/maximize";
import ZoomInIcon from "lucide-react/icons/zoom-in";
import ZoomOutIcon from "lucide-react/icons/zoom-out";
import { IconButton } from "../../ui/icon-button";
import type { ZoomWay } from "./use-map-zoom";

export interface MapToolbarProps {
  /** From 1, the whole picture. */
  zoom: number;
  largestZoom: number;
  onZoom: (way: ZoomWay) => void;
}

/** Zooms the map; the keys of the map do the same. */
export function MapToolbar({ zoom, largestZoom, onZoom }: MapToolbarProps) {
  return (
    <div className="absolute right-1 bottom-1 flex rounded-md border border-border bg-surface-raised print:hidden">
      <IconButton
        label="Zoom out"
        size="small"
        shortcut={["−"]}
        disabled={zoom <= 1}
        focusableWhenDisabled
        onClick={() => onZoom("out")}
      >
        <ZoomOutIcon aria-hidden />
      </IconButton>
      <IconButton
        label="Zoom in"
        size="small"
        shortcut={["+"]}
        disabled={zoom >= largestZoom}
        focusableWhenDisabled
        onClick={() => onZoom("in")}
      >
        <ZoomInIcon aria-hidden />
      </IconButton>
      <IconButton
        label="Show all"
        size="small"
        shortcut={["0"]}
        disabled={zoom <= 1}
        focusableWhenDisabled
        onClick={() => onZoom("whole")}
      >
        <MaximizeIcon aria-hidden />
      </IconButton>
    </div>
  );
}
