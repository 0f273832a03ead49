"use client";

import { useState } from "react";
import type { Place } from "./graph-keys";
import type { GroupGraph } from "./group-graph";

export interface TreeFocusOptions {
  graph: GroupGraph;
  selected: Partial<Place>;
  openingGroup: string | undefined;
  isExpanded: (group: string) => boolean;
}

export interface TreeFocus {
  /** The place with the tab stop. */
  active: Place | undefined;
  /** A new number moves the focus to the active place; 0 leaves it. */
  request: number;
  /** Moves the focus to a place. */
  move: (place: Place) => void;
  /** Follows a focus that the browser moved. */
  follow: (target: EventTarget) => void;
}

/** The tree's tab stop: where the focus was last, else the selection, else the opening group. */
export function useTreeFocus({ graph, selected, openingGroup, isExpanded }: TreeFocusOptions): TreeFocus {
  const [focused, setFocused] = useState<{ place?: Place; request: number }>({ request: 0 });
  const active = activePlace([focused.place, selected, { group: openingGroup }], graph, isExpanded);
  return {
    active,
    request: focused.request,
    move: (place) => setFocused(({ request }) => ({ place, request: request + 1 })),
    follow(target) {
      const place = placeOf(target);
      if (place === undefined || samePlace(place, active)) return;
      setFocused(({ request }) => ({ place, request }));
    },
  };
}

/** The group or task whose tree item contains the element. */
export function placeOf(target: EventTarget): Place | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>("[data-group]") : null;
  const group = item?.dataset.group;
  return group === undefined ? undefined : { group, task: item?.dataset.task };
}

/** The first place that is on screen. A task in a collapsed list falls back to its group. */
function activePlace(
  places: readonly (Partial<Place> | undefined)[],
  { groups }: GroupGraph,
  isExpanded: (group: string) => boolean,
): Place | undefined {
  for (const { group, task } of places.filter((place) => place !== undefined)) {
    const node = group === undefined ? undefined : groups.get(group);
    if (group === undefined || node === undefined) continue;
    const isListed = isExpanded(group) && node.tasks.some(({ name }) => name === task);
    return { group, task: isListed ? task : undefined };
  }
  return undefined;
}

function samePlace(one: Place, other: Place | undefined): boolean {
  return one.group === other?.group && one.task === other.task;
}
