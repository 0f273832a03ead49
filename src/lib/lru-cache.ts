/**
 * A map of at most `limit` entries that drops the least recently used one when it is full.
 *
 * Only `peek` leaves the order alone: a cache that is read with it alone drops the oldest entry instead.
 *
 * @example
 * const cache = new LruCache<number>(2);
 * cache.getOrCreate("a", () => 1);
 * cache.getOrCreate("b", () => 2);
 * cache.get("a"); // 1
 * cache.getOrCreate("c", () => 3); // drops "b"
 */
export class LruCache<Value, Key = string> {
  private readonly limit: number;
  /** Least recently used first. */
  private readonly entries = new Map<Key, Value>();

  /** @param limit entries at most, an integer of at least 1. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Reads an entry and makes it the most recently used one. */
  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value !== undefined || this.entries.has(key)) this.set(key, value as Value);
    return value;
  }

  /** Reads an entry without use: it is dropped as early as before. */
  peek(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  /** Reads an entry as `get` does, or creates it. Nothing is stored when `create` throws. */
  getOrCreate(key: Key, create: () => Value): Value {
    const value = this.entries.has(key) ? (this.entries.get(key) as Value) : create();
    this.set(key, value);
    return value;
  }

  /** Adds or replaces an entry and makes it the most recently used one. */
  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size <= this.limit) return;
    const oldest = this.entries.keys().next();
    if (oldest.done !== true) this.entries.delete(oldest.value);
  }

  /** Whether there was an entry to delete. */
  delete(key: Key): boolean {
    return this.entries.delete(key);
  }

  /** Least recently used first. */
  values(): Value[] {
    return [...this.entries.values()];
  }
}
