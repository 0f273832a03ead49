import { LruCache } from "../../../lib/lru-cache.ts";
import type { BlockIndex, CompiledFilter } from "../../rows/types.ts";
import { columnRow, type DatasetColumn, roundOf } from "./dataset-columns.ts";
import type { DatasetSelection } from "./dataset-filter.ts";
import type { DatasetRounds } from "./dataset-rounds.ts";

/** Selections whose counts are cached. */
const CACHED_SELECTIONS = 16;

/** How many matching rows lie in the stems up to each stem of a selection. */
interface StemCounts {
  readonly filter: CompiledFilter;
  /** Rows of the columns before the first that counts, by stem of the selection. */
  readonly before: readonly number[];
  /** Running sums of the matches. */
  readonly sums: readonly number[];
}

function contentOf({ keys, stems, rows }: DatasetSelection): string {
  const columns = Object.entries(keys).map(([column, values]) => `${column}:${[...values]}`);
  return `${columns.join(";")}|${stems}|${rows.from}-${rows.to}`;
}

/**
 * Counts and pages over selections, by name: by the words, and then by the code, which rises with the index.
 * The cost follows the page and the number of stems, never the number of rows.
 */
export class DatasetPages {
  private readonly index: BlockIndex<DatasetColumn>;
  private readonly rounds: DatasetRounds;
  private readonly cache = new LruCache<StemCounts>(CACHED_SELECTIONS);

  constructor(index: BlockIndex<DatasetColumn>, rounds: DatasetRounds) {
    this.index = index;
    this.rounds = rounds;
  }

  /** How many rows a selection holds. */
  count(selection: DatasetSelection): number {
    return this.counts(selection).sums.at(-1) ?? 0;
  }

  /** Indices of the rows [offset, offset + limit) of a selection, by name. */
  rows(selection: DatasetSelection, offset: number, limit: number): readonly number[] {
    const { filter, before, sums } = this.counts(selection);
    const rows: number[] = [];
    let position = sums.findIndex((sum) => sum > offset);
    const until = Math.min(offset + limit, sums.at(-1) ?? 0);
    for (let ordinal = offset; position >= 0 && ordinal < until; ordinal += 1) {
      while ((sums[position] as number) <= ordinal) position += 1;
      const stem = selection.stems[position] as number;
      const inStem = ordinal - (sums[position - 1] ?? 0);
      const row = filter.select((before[position] as number) + inStem);
      rows.push(this.rounds.indexOf(stem, roundOf(stem, row)));
    }
    return rows;
  }

  private counts(selection: DatasetSelection): StemCounts {
    return this.cache.getOrCreate(contentOf(selection), () => this.countRows(selection));
  }

  private countRows({ keys, stems, rows }: DatasetSelection): StemCounts {
    const filter = this.index.compile(keys);
    let sum = 0;
    const before: number[] = [];
    const sums: number[] = [];
    for (const stem of stems) {
      const rankAt = (end: number) => filter.rank(columnRow(stem, this.rounds.countBefore(stem, end)));
      const first = rankAt(rows.from);
      sum += rankAt(rows.to) - first;
      before.push(first);
      sums.push(sum);
    }
    return { filter, before, sums };
  }
}
