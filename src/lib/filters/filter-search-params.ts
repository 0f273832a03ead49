// The server entry holds the parsers without the hooks, so that server components can read them too.
import { createMultiParser } from "nuqs/server";
import { chipsFromParameters, chipsToParameters, isSameChip } from "./filter-chips.ts";
import type { FilterChip } from "./filter-types.ts";

/** Name of the parameter that stands once for every chip: `?f=status:RUNNING&f=pool:atlas`. */
export const FILTER_PARAMETER = "f";

/** Reads and writes the chips of an address, whichever fields the screen has. No parameter means no chips. */
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
  // Every change of the filters is a step that the back button undoes.
  .withOptions({ history: "push" })
  .withDefault([]);
