import type { GroupCount, Label } from "./group-counter.ts";

/** The groups of rows by reading each of them; a row has one value of a column, undefined for none, or several. */
export function scanGroups<Row, Column extends string>(
  rows: readonly Row[],
  columns: readonly Column[],
  labelsOf: (row: Row, column: Column) => readonly Label[],
): GroupCount<Column>[] {
  const [first, second] = columns;
  const keys = rows.flatMap((row) =>
    (first === undefined ? [undefined] : labelsOf(row, first)).flatMap((one) =>
      (second === undefined ? [undefined] : labelsOf(row, second)).map((other) => [one, other] as const),
    ),
  );
  const counts = new Map<string, { labels: readonly Label[]; count: number }>();
  for (const labels of keys) {
    const name = labels.map((label) => label ?? "\u{10ffff}").join("\0");
    counts.set(name, { labels, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts]
    .toSorted(([name, one], [otherName, other]) => other.count - one.count || (name < otherName ? -1 : 1))
    .map(([, { labels, count }]) => {
      const entries = columns.map((column, place) => [column, labels[place]] as const);
      return {
        key: Object.fromEntries(
          entries.filter(([, label]) => label !== undefined),
        ) as GroupCount<Column>["key"],
        count,
      };
    });
}
