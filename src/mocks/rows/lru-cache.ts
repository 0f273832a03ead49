/** Values by their content, the least recently used first out. */
export class LruCache<Value> {
  private readonly limit: number;
  private readonly values = new Map<string, Value>();

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The value of that content, made when it is not kept. */
  take(content: string, make: () => Value): Value {
    const value = this.values.get(content) ?? make();
    this.values.delete(content);
    this.values.set(content, value);
    if (this.values.size > this.limit) {
      for (const oldest of this.values.keys()) {
        this.values.delete(oldest);
        break;
      }
    }
    return value;
  }
}
