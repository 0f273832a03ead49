import type { TimeFrame } from "./time-frame";

/** Lines and labels of the scales, in SVG. The marks say the same in words. */
export function TimeAxes({ frame: { box, xTicks, yTicks } }: { frame: TimeFrame }) {
  return (
    <g className="tabular fill-text-muted stroke-none text-xs">
      {yTicks.map(({ at, label }) => (
        <g key={label}>
          <line x1={box.left} x2={box.right} y1={at} y2={at} className="stroke-border" />
          <text x={box.left - 6} y={at} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label, anchor }) => (
        <g key={at} data-tick={label}>
          <line x1={at} x2={at} y1={box.bottom} y2={box.bottom + 4} className="stroke-border-strong" />
          <text x={at} y={box.bottom} dy="1.4em" textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
      <text x={box.left - 6} y={box.bottom} dy="1.4em" textAnchor="end">
        UTC
      </text>
    </g>
  );
}
