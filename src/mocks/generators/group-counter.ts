/** How many rows have a combination of values. */
export interface GroupCount<Column extends string> {
  /** The value of each column, absent where the rows have none. */
  readonly key: Readonly<Partial<Record<Column, string>>>;
  /** Above 0. */
  readonly count: number;
}

/** Exact numbers of rows by the values of some columns. */
export interface Summary<Column extends string> {
  /** All rows that match; where a row has several values of a column, the counts of the groups add up to more. */
  readonly total: number;
  /** The largest count first, equal ones by key: column by column, by code units, an absent value last. */
  readonly groups: readonly GroupCount<Column>[];
}

/** The value of a row in a column; undefined for none. */
export type Label = string | undefined;

/** Each way to take one label of each column. */
function combinations(labels: readonly (readonly Label[])[]): readonly (readonly Label[])[] {
  return labels.reduce<readonly (readonly Label[])[]>(
    (before, column) => before.flatMap((start) => column.map((label) => [...start, label])),
    [[]],
  );
}

function byLabel(one: Label, other: Label): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  return other === undefined || one < other ? -1 : 1;
}

/** Adds up counts by the labels of some columns. */
export class GroupCounter<Column extends string> {
  private readonly columns: readonly Column[];
  private readonly counts = new Map<string, { readonly labels: readonly Label[]; count: number }>();

  /** @param start counts to begin with. */
  constructor(columns: readonly Column[], start: readonly GroupCount<Column>[] = []) {
    this.columns = columns;
    for (const { key, count } of start)
      this.add(
        columns.map((column) => [key[column]]),
        count,
      );
  }

  /**
   * Counts rows, or with a negative count takes them away.
   * @param labels of each column those of the rows: one, which may be undefined, or several, each of which counts them.
   */
  add(labels: readonly (readonly Label[])[], count: number): void {
    for (const combination of combinations(labels)) {
      const name = JSON.stringify(combination);
      const known = this.counts.get(name);
      if (known === undefined) this.counts.set(name, { labels: combination, count });
      else known.count += count;
    }
  }

  /** The groups with rows, in the order of `Summary`. */
  groups(): readonly GroupCount<Column>[] {
    return [...this.counts.values()]
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count || this.compare(one.labels, other.labels))
      .map(({ labels, count }) => ({ key: this.keyOf(labels), count }));
  }

  private compare(one: readonly Label[], other: readonly Label[]): number {
    for (const place of this.columns.keys()) {
      const order = byLabel(one[place], other[place]);
      if (order !== 0) return order;
    }
    return 0;
  }

  private keyOf(labels: readonly Label[]): Partial<Record<Column, string>> {
    const key: Partial<Record<Column, string>> = {};
    for (const [place, column] of this.columns.entries()) {
      const label = labels[place];
      if (label !== undefined) key[column] = label;
    }
    return key;
  }
}
