import type { ApiWorld } from "../world/api-world.ts";

/** The key in localStorage. */
export const MOMENT_KEY = "mockElapsed";

/** Where the moment of the world outlives a reload, in milliseconds since its epoch. */
export interface MomentStorage {
  /** The world at the stored moment; as it is given where none is stored, or where it is invalid. */
  restore(world: ApiWorld): ApiWorld;
  /** Stores the moment of a world; not in a browser that refuses. */
  save(world: Pick<ApiWorld, "config">): void;
}

/**
 * Stores a moment in a web storage, which is looked up at every use: a browser that forbids it throws on access. The
 * moment has a key of its own, since it changes every second while time passes.
 */
export function createMomentStorage(storage: () => Storage, warn: (text: string) => void): MomentStorage {
  return {
    restore(world) {
      try {
        const text = storage().getItem(MOMENT_KEY);
        if (text === null) return world;
        if (!/^\d+$/.test(text)) throw new RangeError(`It is ${JSON.stringify(text)}: give milliseconds.`);
        return world.at(Number(text));
      } catch (error) {
        if (!(error instanceof RangeError)) return world;
        storage().removeItem(MOMENT_KEY);
        warn(
          `The moment kept in localStorage.${MOMENT_KEY} was dropped, so the world begins anew. ${error.message}`,
        );
        return world;
      }
    },
    save({ config }) {
      try {
        storage().setItem(MOMENT_KEY, String(config.elapsed));
      } catch {
        // The next visit begins at the epoch.
      }
    },
  };
}
