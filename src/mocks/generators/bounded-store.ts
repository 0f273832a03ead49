/** A map that forgets its oldest entry rather than hold more than `limit`. */
export class BoundedStore<Value> {
  private readonly values = new Map<string, Value>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  set(key: string, value: Value): void {
    this.values.set(key, value);
    if (this.values.size <= this.limit) return;
    const oldest = this.values.keys().next();
    if (oldest.done !== true) this.values.delete(oldest.value);
  }

  delete(key: string): boolean {
    return this.values.delete(key);
  }

  /** Oldest first. */
  entries(): Value[] {
    return [...this.values.values()];
  }
}
