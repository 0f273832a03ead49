"use client";

import { useStoredValue } from "@/lib/stored-value";
import type { Direction } from "./graph-layout";
import { type GroupGraph, levelsOf } from "./group-graph";

/** More groups than that beside one another are easier to read below one another: cards are wide and low. */
const MOST_BESIDE = 6;
/** From so many groups on, a map helps to find one's way. */
const MAP_GROUPS = 16;
/** Pixels of width below which the map would hide the graph. */
const MAP_WIDTH = 520;

export const directionKey = "workflow-graph-direction";
export const minimapKey = "workflow-graph-minimap";

/** How the graph is shown, kept in this browser; what suits the graph, where nobody has chosen. */
export function useGraphPreferences(graph: GroupGraph) {
  const [chosenDirection, setDirection] = useStoredValue(directionKey, parseDirection);
  const [chosenMinimap, setMinimap] = useStoredValue(minimapKey, parseFlag);
  const widest = Math.max(...levelsOf(graph).map(({ length }) => length));
  return {
    direction: chosenDirection ?? (widest > MOST_BESIDE ? ("LR" as const) : ("TB" as const)),
    setDirection: (direction: Direction) => setDirection(direction),
    /** `width` of the graph on the screen, in pixels. */
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
