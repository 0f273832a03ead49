"use client";

import { parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { parserChecks } from "@/lib/address/address-checks";
import { NodeGroupKey } from "@/lib/api/generated.schemas";
import { rangeAddressChecks } from "@/modules/gpu-use/use-shown-range";

export const PICTURES = ["table", "map"] as const;
export type Picture = (typeof PICTURES)[number];

export const MAP_COLORS = ["use", "status"] as const;

const pictureParser = parseAsStringLiteral(PICTURES).withDefault("table").withOptions({ history: "push" });

const mapParsers = {
  group: parseAsStringLiteral(Object.values(NodeGroupKey))
    .withDefault(NodeGroupKey.pool)
    .withOptions({ history: "push" }),
  color: parseAsStringLiteral(MAP_COLORS).withDefault("use").withOptions({ history: "replace" }),
};

/** Checks of the URL parameters that no other list has. */
export const resourcesAddressChecks = {
  ...parserChecks({ show: pictureParser }, { show: "use table or map. The table is shown." }),
  ...parserChecks(mapParsers, {
    group: `use ${Object.values(NodeGroupKey).join(", ")}. Nodes are grouped by pool.`,
    color: "use use or status. Colors show the use.",
  }),
  ...rangeAddressChecks("1d"),
};

/** What the nodes are shown as, `show` in the URL. */
export function usePicture() {
  return useQueryState("show", pictureParser);
}

/** What divides the map into groups, and what its colors mean: `group` and `color` in the URL. */
export function useMapChoices() {
  return useQueryStates(mapParsers);
}
