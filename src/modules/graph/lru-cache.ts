/** Keeps the values that were asked for last, `size` of them. */
export function lruCache<Value>(size: number) {
  const values = new Map<string, Value>();
  return {
    /** The value of the key, made where it is not kept. */
    get(key: string, make: () => Value): Value {
      const known = values.get(key);
      const value = known ?? make();
      // A map iterates in the order of insertion: the one used last goes to the end.
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > size && oldest !== undefined) values.delete(oldest);
      return value;
    },
  };
}
