import { fillOf } from "./chart-color";
import type { ChartSeries } from "./types";

export interface HatchesProps {
  /** Unique on the page. */
  id: string;
  series: readonly ChartSeries[];
}

/** SVG patterns of the hatched series, as `hatchOf` is for CSS. Within the same picture, `fillWith` refers to them. */
export function Hatches({ id, series }: HatchesProps) {
  return series.map(
    ({ key, color, hatched }, position) =>
      hatched && (
        <pattern
          key={key}
          id={`${id}${position}`}
          width={4}
          height={4}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={2} height={4} style={{ fill: fillOf(color) }} />
        </pattern>
      ),
  );
}

/** Fill of the series at a 0-based position. */
export function fillWith(id: string, { color, hatched }: ChartSeries, position: number): string {
  return hatched ? `url(#${id}${position})` : fillOf(color);
}
