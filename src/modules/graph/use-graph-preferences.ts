"use client";

import { useStoredValue } from "@/lib/stored-value";
import type { Direction } from "./graph-layout";
import { type GroupGraph, levelsOf } from "./group-graph";
import { suitableDirection } from "./suitable-direction";

/** Number of groups from which a minimap helps. */
const MAP_GROUPS = 16;
/** Minimum width in pixels; below it the map would cover the graph. */
const MAP_WIDTH = 520;

export const directionKey = "workflow-graph-direction";
export const minimapKey = "workflow-graph-minimap";

/** View preferences of the graph, stored in the browser. Defaults depend on the graph. */
export function useGraphPreferences(graph: GroupGraph) {
  const [chosenDirection, setDirection] = useStoredValue(directionKey, parseDirection);
  const [chosenMinimap, setMinimap] = useStoredValue(minimapKey, parseFlag);
  return {
    direction: chosenDirection ?? suitableDirection(levelsOf(graph).map(({ length }) => length)),
    setDirection: (direction: Direction) => setDirection(direction),
    /** `width` of the graph on screen, in pixels. */
    minimapShown: (width: number) => chosenMinimap ?? (graph.groups.size >= MAP_GROUPS && width >= MAP_WIDTH),
    setMinimap,
  };
}

function parseDirection(stored: string | null): Direction | null {
  return stored === "TB" || stored === "LR" ? stored : null;
}

function parseFlag(stored: string | null): boolean | null {
  return stored === null ? null : stored === "true";
}
