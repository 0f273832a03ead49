/**
 * Storage for a page whose browser denies it: access to `localStorage` or `sessionStorage` then throws, and libraries that
 * read them on import (MSW does) end the page. Import this module before them; importing it replaces what is denied.
 */

/** A storage in memory, which lasts as long as the page. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (position) => [...items.keys()][position] ?? null,
    getItem: (key) => items.get(String(key)) ?? null,
    setItem: (key, value) => void items.set(String(key), String(value)),
    removeItem: (key) => void items.delete(String(key)),
    clear: () => items.clear(),
  };
}

const STORAGES = ["localStorage", "sessionStorage"] as const;

/** Replaces each storage of `page` that throws on access. */
export function replaceDeniedStorage(page: object): void {
  for (const name of STORAGES) {
    try {
      Reflect.get(page, name);
    } catch {
      // Browsers define both as configurable properties of the window.
      Reflect.defineProperty(page, name, { configurable: true, value: memoryStorage() });
    }
  }
}

replaceDeniedStorage(globalThis);
