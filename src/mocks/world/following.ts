/**
 * An object that is at each use what `current` returns then. Those who hold it see every change, without asking again.
 * @example
 * const workflows = following(() => snapshot().workflows);
 * workflows.getByName(name); // as it is now
 */
export function following<Target extends object>(current: () => Target): Target {
  return new Proxy({} as Target, {
    get: (_, key) => Reflect.get(current(), key),
    has: (_, key) => Reflect.has(current(), key),
    ownKeys: () => Reflect.ownKeys(current()),
    getOwnPropertyDescriptor(_, key) {
      const descriptor = Reflect.getOwnPropertyDescriptor(current(), key);
      // Engines refuse what the object behind does not have unless it may go.
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
