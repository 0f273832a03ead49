import type { ApiWorld } from "../world/api-world.ts";
import { choicesOf, chosenWorld, type MockChoices, mergedChoices, parseChoices } from "./choices.ts";

/** The key in localStorage. */
export const CHOICES_KEY = "mockConfig";

/** Where the choices of the console outlive a reload. */
export interface ChoiceStorage {
  /** The world that was chosen last; undefined when none was, or when the stored choices are invalid. */
  restore(): ApiWorld | undefined;
  /**
   * Stores what differs from the defaults in the world's config; false when the browser refuses.
   * @param before the world that `world` replaces: only the change is stored, so that tabs do not undo each other's
   * choices. Without it, all choices are replaced.
   */
  save(world: ApiWorld, before?: ApiWorld): boolean;
}

/**
 * Stores choices in a web storage, which is looked up at every use: a browser that forbids it throws on access.
 * Invalid stored values are removed, with a warning.
 */
export function createChoiceStorage(storage: () => Storage, warn: (text: string) => void): ChoiceStorage {
  return {
    restore() {
      const text = attempt(() => storage().getItem(CHOICES_KEY));
      if (typeof text !== "string") return undefined;
      try {
        return chosenWorld(parseChoices(text));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        attempt(() => storage().removeItem(CHOICES_KEY));
        warn(
          `The choices kept in localStorage.${CHOICES_KEY} were dropped, so mock mode starts with its defaults. ${error.message}`,
        );
        return undefined;
      }
    },
    save(world, before) {
      const stored = before === undefined ? undefined : attempt(() => storedChoices(storage()));
      const choices = JSON.stringify(
        before === undefined || stored === undefined
          ? choicesOf(world.config)
          : mergedChoices(stored, before.config, world.config),
      );
      const saved = attempt(() => {
        if (choices === "{}") storage().removeItem(CHOICES_KEY);
        else storage().setItem(CHOICES_KEY, choices);
        return true;
      });
      return saved === true;
    },
  };
}

/** No choices when none are stored. @throws RangeError when they are invalid. */
function storedChoices(storage: Storage): MockChoices {
  const text = storage.getItem(CHOICES_KEY);
  return text === null ? {} : parseChoices(text);
}

/** Undefined when the action throws: the browser forbids storage (private windows, embedded frames), or it is full. */
function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
