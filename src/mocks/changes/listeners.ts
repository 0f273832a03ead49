/** Those who want to be told of something. */
export interface Listeners {
  /** Calls `listener` at each notification, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls everyone who is subscribed by now, in the order of subscription; those who join meanwhile wait for the next. */
  readonly notify: () => void;
}

/** Makes a list of listeners, without anyone. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    notify() {
      for (const listener of [...listeners]) listener();
    },
  };
}
