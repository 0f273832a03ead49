import type { KeyFilter } from "./types.ts";

/** A text that filters share if and only if they accept the same values by column. */
export function filterContent<Name extends string>(filter: KeyFilter<Name>): string {
  return (Object.entries(filter) as [Name, ReadonlySet<number> | undefined][])
    .filter(([, accepted]) => accepted !== undefined)
    .map(([name, accepted]) => `${name}:${[...(accepted as ReadonlySet<number>)].sort((a, b) => a - b)}`)
    .sort()
    .join(";");
}
