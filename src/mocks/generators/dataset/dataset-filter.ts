import { type DatasetFormat, DatasetType } from "../../../lib/api/generated.schemas.ts";
import type { HashKey } from "../../rows/keyed-hash.ts";
import type { KeyFilter } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { bucketIndex } from "../bucket-names.ts";
import { valuesWhere } from "../key-columns.ts";
import { DATASET, DATASET_BUCKET_SPREAD, type DatasetColumn, FORMATS, TYPES } from "./dataset-columns.ts";
import { type DatasetStem, type IndexRange, indexOfCode, indicesByCodeStart } from "./dataset-names.ts";
import type { DatasetRounds } from "./dataset-rounds.ts";

/**
 * Which datasets and collections are wanted. The values of one field are OR, the fields are AND; an absent
 * field accepts all, an empty list none, and a name that the world does not know matches nothing.
 */
export interface DatasetFilter {
  /** Parts of the words of a name, in any case; or a name up to any letter of its code; or a whole code. */
  readonly name?: string;
  readonly buckets?: readonly string[];
  readonly users?: readonly string[];
  readonly type?: DatasetType;
  /** Collections have no format, so none of them matches. */
  readonly formats?: readonly DatasetFormat[];
}

/** A filter in terms of the rows: key columns, the stems of names, and rows by index. */
export interface DatasetSelection {
  readonly keys: KeyFilter<DatasetColumn>;
  /** Positions in the list of stems, rising. */
  readonly stems: readonly number[];
  readonly rows: IndexRange;
}

export interface DatasetFilterContext {
  readonly patterns: MockPatterns;
  readonly buckets: number;
  readonly total: number;
  readonly stems: readonly DatasetStem[];
  readonly rounds: DatasetRounds;
  readonly codeKey: HashKey;
}

/** The values of the column `bucket` that map to one of the given buckets in a world of `count` buckets. */
export function bucketValues(buckets: ReadonlySet<number>, count: number): ReadonlySet<number> {
  return valuesWhere(DATASET_BUCKET_SPREAD, (value) => count > 0 && buckets.has(value % count));
}

/** Makes the function that turns filters of one world into selections. */
export function createDatasetFilterReader(
  world: DatasetFilterContext,
): (filter: DatasetFilter) => DatasetSelection {
  const { patterns, buckets, total, stems, rounds, codeKey } = world;
  const all: IndexRange = { from: 0, to: total };
  const everyStem = stems.map((_, stem) => stem);

  function readName(text: string): Pick<DatasetSelection, "stems" | "rows"> {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = everyStem.filter((stem) => words.every((word) => stems[stem]?.text.includes(word)));
    const [word = ""] = words;
    if (found.length > 0 || words.length > 1) return { stems: found, rows: all };
    // No stem with its dash begins another's, so one at most begins a text.
    const own = stems.findIndex((stem) => word.startsWith(`${stem.text}-`));
    if (own >= 0) {
      const range = indicesByCodeStart(codeKey, word.slice((stems[own] as DatasetStem).text.length + 1));
      return { stems: [own], rows: { from: Math.min(range.from, total), to: Math.min(range.to, total) } };
    }
    const dashed = word.replace(/-+$/, "");
    if (dashed !== word && dashed !== "") return readName(dashed);
    const row = indexOfCode(codeKey, word);
    if (row === null || row >= total) return { stems: [], rows: all };
    return { stems: [rounds.placeOf(row).stem], rows: { from: row, to: row + 1 } };
  }

  return ({ name, buckets: bucketNames, users, type, formats }) => {
    const keys: { -readonly [Column in DatasetColumn]?: ReadonlySet<number> } = {};
    if (bucketNames) {
      const known = bucketNames.map((bucket) => bucketIndex(patterns, bucket, buckets));
      keys.bucket = bucketValues(new Set(known.filter((bucket) => bucket !== null)), buckets);
    }
    if (users) {
      const { users: all } = patterns.workflows;
      keys.user = valuesWhere(all.length, (user) => users.includes(all[user] as string));
    }
    if (type) keys.type = new Set([TYPES.indexOf(type)]);
    if (formats) {
      keys.format = valuesWhere(FORMATS.length, (format) =>
        formats.includes(FORMATS[format] as DatasetFormat),
      );
      keys.type = type === DatasetType.COLLECTION ? new Set() : new Set([DATASET]);
    }
    return { keys, ...(name === undefined ? { stems: everyStem, rows: all } : readName(name)) };
  };
}
