"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { parserChecks } from "@/lib/address/address-checks";
import { USE_RANGES, type UseRange } from "@/modules/gpu-use/usage-range";

const rangeParser = parseAsStringLiteral(USE_RANGES).withDefault("7d").withOptions({ history: "replace" });

export const rangeAddressChecks = parserChecks(
  { range: rangeParser },
  { range: "use 1d, 7d or 30d. 7 days are shown." },
);

/** The span of time of a pool's use, `range` in the URL. */
export function useShownRange(): [UseRange, (range: UseRange) => void] {
  const [range, setRange] = useQueryState("range", rangeParser);
  return [range, (next) => void setRange(next)];
}
