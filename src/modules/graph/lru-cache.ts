/** LRU cache of `size` values. */
export function lruCache<Value>(size: number) {
  const values = new Map<string, Value>();
  return {
    /** Returns the cached value of the key, or creates it. */
    get(key: string, make: () => Value): Value {
      const known = values.get(key);
      const value = known ?? make();
      // A Map iterates in insertion order, so the most recently used key is moved to the end.
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > size && oldest !== undefined) values.delete(oldest);
      return value;
    },
  };
}
