import { useLayoutEffect, useRef } from "react";
import { drawMap, type MapPicture } from "./draw-map";
import type { MapColorBy } from "./types";
import { useMapTheme } from "./use-map-theme";
import { usePixelRatio } from "./use-pixel-ratio";

export interface MapCanvasProps extends MapPicture {
  colorBy: MapColorBy;
  textScale: number;
}

/** The picture of a map, redrawn whenever anything that it depends on changes. */
export function MapCanvas({ layout, groups, view, size, colorBy, textScale }: MapCanvasProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const probeRef = useRef<HTMLSpanElement>(null);
  const theme = useMapTheme(probeRef);
  const ratio = usePixelRatio();
  const { zoom, left, top } = view;
  const { width, height } = size;

  useLayoutEffect(() => {
    const canvas = canvasRef.current;
    const context = canvas?.getContext("2d");
    if (canvas === null || !context || theme === undefined) return;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const picture = { layout, groups, view: { zoom, left, top }, size: { width, height } };
    drawMap({ context, theme, colorBy, textScale }, picture);
  }, [layout, groups, zoom, left, top, width, height, colorBy, textScale, theme, ratio]);

  return (
    <>
      <span ref={probeRef} aria-hidden className="hidden forced-color-adjust-none" />
      <canvas ref={canvasRef} aria-hidden className="absolute inset-0 size-full" />
    </>
  );
}
