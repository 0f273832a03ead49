import { LruCache } from "../../../lib/lru-cache.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";

/** Rounds whose orders are cached: those of a page's neighbors. */
const CACHED_ROUNDS = 64;

interface Order {
  /** Stem of each place of the round. */
  readonly stems: Uint16Array;
  /** Place of each stem. */
  readonly places: Uint16Array;
}

/**
 * How rows are dealt to the stems of their names: every round has as many rows as there are stems and gives each stem
 * one row, in a different order. So the rows of a stem are counted without reading any row.
 */
export class DatasetRounds {
  readonly stemCount: number;
  private readonly key: HashKey;
  private readonly orders = new LruCache<Order, number>(CACHED_ROUNDS);

  /** @param stemCount at least 1. */
  constructor(key: HashKey, stemCount: number) {
    this.key = key;
    this.stemCount = stemCount;
  }

  /** The stem of row `index`, and the number of its row among those of that stem. */
  placeOf(index: number): { readonly stem: number; readonly round: number } {
    const round = Math.floor(index / this.stemCount);
    const stem = this.orderOf(round).stems[index - round * this.stemCount] as number;
    return { stem, round };
  }

  /** Row number `round` of a stem. */
  indexOf(stem: number, round: number): number {
    return round * this.stemCount + (this.orderOf(round).places[stem] as number);
  }

  /** How many of the rows [0, end) belong to a stem. */
  countBefore(stem: number, end: number): number {
    const rounds = Math.floor(end / this.stemCount);
    const rest = end - rounds * this.stemCount;
    if (rest === 0) return rounds;
    return (this.orderOf(rounds).places[stem] as number) < rest ? rounds + 1 : rounds;
  }

  private orderOf(round: number): Order {
    return this.orders.getOrCreate(round, () => this.drawOrder(round));
  }

  private drawOrder(round: number): Order {
    const stems = new RandomStream(deriveKey(this.key, round)).permutation(this.stemCount);
    const places = new Uint16Array(this.stemCount);
    for (const [place, stem] of stems.entries()) places[stem] = place;
    return { stems, places };
  }
}
