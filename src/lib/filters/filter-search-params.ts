// The server entry has the parsers without hooks, so that server components can use them.
import { createMultiParser } from "nuqs/server";
import { chipsFromParameters, chipsToParameters, isSameChip } from "./filter-chips.ts";
import type { FilterChip } from "./filter-types.ts";

/** Parameter, repeated per chip: `?f=status:RUNNING&f=pool:atlas`. */
export const FILTER_PARAMETER = "f";

/** Parser of the chips in a URL, for any fields. No parameter means no chips. */
export const filterChipsParser = createMultiParser<readonly FilterChip[]>({
  parse: chipsFromParameters,
  serialize: chipsToParameters,
  eq: (one, other) =>
    one.length === other.length &&
    one.every((chip, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && isSameChip(chip, counterpart);
    }),
})
  // Every filter change is a history entry.
  .withOptions({ history: "push" })
  .withDefault([]);
