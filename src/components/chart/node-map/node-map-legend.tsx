import type { ReactNode } from "react";
import { fillOf } from "../chart-color";
import { ChartSwatch } from "../chart-swatch";
import { NODE_STATUS_LOOKS, NODE_STATUSES, shapePath } from "./node-status";
import type { MapColorBy } from "./types";

export interface NodeMapLegendProps {
  colorBy: MapColorBy;
  /** What the map shows. */
  level: "node" | "group";
}

/** What colors and shapes of a `NodeMap` mean. */
export function NodeMapLegend({ colorBy, level }: NodeMapLegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-text-muted">
      {colorBy === "use" && (
        <>
          <Entry
            swatch={<ChartSwatch color="series-1" />}
            name={level === "node" ? "Used GPU" : "Used share"}
          />
          <Entry swatch={<ChartSwatch color="free" />} name="Free" />
        </>
      )}
      {NODE_STATUSES.map((status) => {
        const { name, color, shape } = NODE_STATUS_LOOKS[status];
        if (level === "group" || shape === undefined) {
          return (
            colorBy === "status" && <Entry key={status} swatch={<ChartSwatch color={color} />} name={name} />
          );
        }
        return (
          <Entry
            key={status}
            swatch={
              <span className="relative flex size-3 forced-color-adjust-none">
                <span
                  className="absolute inset-0"
                  style={{
                    background: fillOf(colorBy === "status" ? color : "free"),
                    opacity: 0.4,
                  }}
                />
                <svg aria-hidden="true" viewBox="0 0 1 1" className="relative size-full text-text">
                  <path d={shapePath(shape)} fill="currentColor" />
                </svg>
              </span>
            }
            name={name}
          />
        );
      })}
      {level === "group" && (
        <Entry
          swatch={
            <span className="size-3 border-2 forced-color-adjust-none border-e-transparent border-b-transparent border-text" />
          }
          name="Frame: share of nodes that accept no work"
        />
      )}
    </ul>
  );
}

function Entry({ swatch, name }: { swatch: ReactNode; name: string }) {
  return (
    <li className="flex items-center gap-1.5">
      {swatch}
      {name}
    </li>
  );
}
