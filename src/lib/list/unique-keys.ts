/**
 * Items with a key for React, unique also where a server sends the same name twice: the first of a name has it as its key.
 *
 * @example withUniqueKeys(groups, ({ name }) => name).map(([key, group]) => <GroupLine key={key} group={group} />)
 */
export function withUniqueKeys<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [key: string, item: Item])[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    // A name may itself end like this, but no name holds a NUL.
    return [count === 0 ? key : `${key}\0${count}`, item];
  });
}

/** Each text once, in order: to show a text twice says nothing. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
