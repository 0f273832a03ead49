import type { ApiWorld } from "../world/api-world.ts";
import { createKeptChanges, type KeptChanges } from "./kept-changes.ts";

/** A tab in mock mode. */
export interface Tab {
  /** The current world. */
  world: ApiWorld;
  readonly changes: KeptChanges;
  /** Puts another world in place, as a call of the console does. */
  exchange(world: ApiWorld): void;
  /** How often the world was exchanged. */
  exchanges: number;
  /** Moments of what other tabs have done. */
  readonly foreign: number[];
  readonly warned: string[];
}

/** A browser whose tabs share `storage`, and hear at once of what the others store. */
export function createBrowser(storage: Storage) {
  const tabs: Tab[] = [];
  const browser = { storage, refuses: false, openTab };

  function openTab(start: ApiWorld): Tab {
    const listeners: (() => void)[] = [];
    const tab: Partial<Tab> = {};
    const others = () => tabs.filter((other) => other !== tab);
    const own: Storage = {
      ...storage,
      setItem(key, value) {
        if (browser.refuses) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        if (storage.getItem(key) === value) return;
        storage.setItem(key, value);
        for (const { changes } of others()) changes.catchUp();
      },
      removeItem(key) {
        if (storage.getItem(key) === null) return;
        storage.removeItem(key);
        for (const { changes } of others()) changes.catchUp();
      },
    };
    const foreign: number[] = [];
    const warned: string[] = [];
    const opened = tab as Tab;
    function exchange(world: ApiWorld): void {
      opened.world = world;
      opened.exchanges += 1;
      for (const listener of listeners) listener();
    }
    Object.assign(opened, { world: start, exchanges: 0, foreign, warned, exchange });
    const changes = createKeptChanges({
      storage: () => own,
      world: {
        get: () => opened.world,
        set: exchange,
        subscribe: (listener) => void listeners.push(listener),
      },
      onForeignChange: (moment) => foreign.push(moment),
      warn: (text) => warned.push(text),
    });
    tabs.push(Object.assign(opened, { changes }));
    return opened;
  }
  return browser;
}
