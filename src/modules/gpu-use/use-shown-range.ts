"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { parserChecks } from "@/lib/address/address-checks";
import { rangeFacts, USE_RANGES, type UseRange } from "./usage-range";

const parser = parseAsStringLiteral(USE_RANGES).withOptions({ history: "replace" });

/** Checks of the URL parameter `range`. @param usual what is shown without it. */
export function rangeAddressChecks(usual: UseRange) {
  return parserChecks(
    { range: parser },
    { range: `use 1d, 7d or 30d. The chart covers ${rangeFacts[usual].words}.` },
  );
}

/** The span of time of a chart of use, `range` in the URL. @param usual what is shown without it. */
export function useShownRange(usual: UseRange): [UseRange, (range: UseRange) => void] {
  const [range, setRange] = useQueryState("range", parser.withDefault(usual));
  return [range, (next) => void setRange(next)];
}
