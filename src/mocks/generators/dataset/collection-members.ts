import { DatasetStatus, DatasetType } from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import { deriveKey, keyWord } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { DatasetBranch, type DatasetRecord } from "./dataset-record.ts";
import type { VersionPlan } from "./dataset-versions.ts";

/**
 * Neighboring rows that a collection chooses from, so that a dataset's collections are found without reading all
 * others. At the end of a list it chooses from the rows that exist.
 */
const NEIGHBORHOOD = 64;
/** Neighborhoods whose types are cached: enough for a page that is sorted by name. */
const CACHED_NEIGHBORHOODS = 32;
const LEAST_MEMBERS = 3;
const MOST_MEMBERS = 5;

/** A version of a dataset in a collection. */
export interface Member {
  readonly dataset: DatasetRecord;
  readonly plan: VersionPlan;
}

export interface MemberSource {
  readonly total: number;
  typeAt(index: number): DatasetType;
  record(index: number): DatasetRecord;
  versions(dataset: DatasetRecord): readonly VersionPlan[];
}

/** Who belongs to which collection. */
export interface CollectionMembers {
  /** What a collection holds, by index; 3 to 5 where there are as many datasets to choose from. */
  of(collection: DatasetRecord): readonly Member[];
  /** The collections that hold a version of a dataset, by version. */
  collectionsOf(dataset: DatasetRecord): ReadonlyMap<number, readonly DatasetRecord[]>;
}

export function createCollectionMembers(source: MemberSource): CollectionMembers {
  const typesOf = new LruCache<readonly DatasetType[], number>(CACHED_NEIGHBORHOODS);

  function neighbors(index: number, type: DatasetType): number[] {
    const first = index - (index % NEIGHBORHOOD);
    const count = Math.min(source.total - first, NEIGHBORHOOD);
    const types = typesOf.getOrCreate(first, () =>
      Array.from({ length: count }, (_, place) => source.typeAt(first + place)),
    );
    return types.flatMap((own, place) => (own === type ? [first + place] : []));
  }
  /** The rows that a collection chooses: those that it likes best. */
  function chosen({ key }: DatasetRecord, datasets: readonly number[]): readonly number[] {
    const count = LEAST_MEMBERS + (keyWord(key, DatasetBranch.Members) % (MOST_MEMBERS - LEAST_MEMBERS + 1));
    const liking = (row: number) => keyWord(key, DatasetBranch.Members, row);
    const ranked = datasets.map((row) => ({ row, liking: liking(row) }));
    ranked.sort((one, other) => one.liking - other.liking || one.row - other.row);
    return ranked
      .slice(0, count)
      .map(({ row }) => row)
      .sort((one, other) => one - other);
  }
  /** The version that a collection holds: one that is ready. */
  function chosenVersion({ key }: DatasetRecord, dataset: DatasetRecord): VersionPlan {
    const ready = source.versions(dataset).filter(({ status }) => status === DatasetStatus.READY);
    return new RandomStream(deriveKey(key, DatasetBranch.Members, dataset.index)).pick(ready);
  }

  return {
    of(collection) {
      const datasets = neighbors(collection.index, DatasetType.DATASET);
      return chosen(collection, datasets).map((row) => {
        const dataset = source.record(row);
        return { dataset, plan: chosenVersion(collection, dataset) };
      });
    },
    collectionsOf(dataset) {
      const datasets = neighbors(dataset.index, DatasetType.DATASET);
      const byVersion = new Map<number, DatasetRecord[]>();
      for (const row of neighbors(dataset.index, DatasetType.COLLECTION)) {
        const collection = source.record(row);
        if (!chosen(collection, datasets).includes(dataset.index)) continue;
        const { version } = chosenVersion(collection, dataset);
        byVersion.set(version, [...(byVersion.get(version) ?? []), collection]);
      }
      return byVersion;
    },
  };
}
