/** As much of an entry as its place depends on. */
interface Keyed {
  readonly key: string;
}

/** Keys in the order in which they are shown, by the list that they are in. */
export type KeptOrders = ReadonlyMap<string, readonly string[]>;

/** Entries in the order in which they were shown; new ones follow in their own. Without an order, as they are. */
export function inKeptOrder<Entry extends Keyed>(
  kept: readonly string[] | undefined,
  entries: readonly Entry[],
): readonly Entry[] {
  if (kept === undefined) return entries;
  const places = new Map(kept.map((key, place) => [key, place]));
  const placeOf = ({ key }: Keyed) => places.get(key) ?? kept.length;
  return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The orders with those of lists that have none yet, and with the keys that are new; the same object if there are none. */
export function withNewKeys(kept: KeptOrders, lists: ReadonlyMap<string, readonly Keyed[]>): KeptOrders {
  const added = [...lists].flatMap(([list, entries]): [string, readonly string[]][] => {
    const before = kept.get(list) ?? [];
    const known = new Set(before);
    const fresh = entries.flatMap(({ key }) => (known.has(key) ? [] : [key]));
    return fresh.length === 0 ? [] : [[list, [...before, ...fresh]]];
  });
  return added.length === 0 ? kept : new Map([...kept, ...added]);
}

/** Whether entries are shown in another order than their own. */
export function isReordered(kept: KeptOrders, lists: ReadonlyMap<string, readonly Keyed[]>): boolean {
  return [...lists].some(([list, entries]) =>
    inKeptOrder(kept.get(list), entries).some((entry, place) => entry !== entries[place]),
  );
}
