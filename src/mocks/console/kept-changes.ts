import type { Command } from "../changes/commands.ts";
import { createListeners } from "../changes/listeners.ts";
import { type ApiWorld, createApiWorld } from "../world/api-world.ts";
import {
  commandKey,
  NOTHING_KEPT,
  readCommands,
  type StoredCommands,
  writeCommands,
} from "./command-text.ts";
import { newCommands } from "./new-commands.ts";
import { replayCommands } from "./replay-commands.ts";

/** The key in localStorage. */
export const CHANGES_KEY = "mockChanges";

/** What was done in the current world, and whether it outlives a reload; immutable. */
export interface ChangesState {
  /** Workflows submitted or canceled, settings saved, credentials put or deleted. */
  readonly count: number;
  readonly isKept: boolean;
}

/** Keeps what was done in the current world over a reload, and shares it with the other tabs. */
export interface KeptChanges {
  state(): ChangesState;
  /** Calls `listener` after each change of the state, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Undoes what was done, in all tabs. Returns how much that was. */
  forget(): number;
  /** Keeps what is done, or no longer; then what was done is forgotten too. Remembered over a reload. */
  keep(isKept: boolean): void;
  /** Does what other tabs have done since; to be called whenever they may have stored something. */
  catchUp(): void;
}

export interface KeptChangesOptions {
  /** Looked up at every use: a browser that forbids it throws on access. */
  storage(): Storage;
  /** The current world; `subscribe` calls back after each exchange. */
  readonly world: {
    get(): ApiWorld;
    set(world: ApiWorld): void;
    subscribe(listener: () => void): void;
  };
  /** Called after what another tab has done was done in the current world, with the moment of the last command. */
  onForeignChange(moment: number): void;
  warn(text: string): void;
}

const FULL =
  "This browser stores no more of what is done on the screens: from now on that goes with a reload, until __mockConfig.forgetChanges() has made room.";

/** Restores what was kept, and goes on keeping. Commands alone are stored: what follows from them is generated again. */
export function createKeptChanges(options: KeptChangesOptions): KeptChanges {
  const { storage, world, onForeignChange, warn } = options;
  const listeners = createListeners();
  let state: ChangesState = { count: 0, isKept: true };
  /** What the user has chosen. */
  let isWanted = true;
  /** Whether storage has refused a text, and none since has been removed. */
  let isFull = false;
  /** The stored text of what was done in the current world; null if there is none. */
  let own: string | null = null;
  /** Whether what is done comes from storage. */
  let isReading = false;
  let unfollow = () => {};

  function read(): string | null {
    try {
      return storage().getItem(CHANGES_KEY);
    } catch {
      return null;
    }
  }

  function write(text: string | null): void {
    try {
      if (text === null) storage().removeItem(CHANGES_KEY);
      else storage().setItem(CHANGES_KEY, text);
      isFull = false;
      own = text === NOTHING_KEPT ? null : text;
    } catch {
      if (!isFull) warn(FULL);
      isFull = true;
    }
  }

  function updateState(): void {
    const count = world.get().commands.entries.length;
    const isKept = isWanted && !isFull;
    if (count === state.count && isKept === state.isKept) return;
    state = { count, isKept };
    listeners.notify();
  }

  function save(): void {
    if (isWanted && !isFull && !isReading) {
      const { commands, config } = world.get();
      if (commands.entries.length > 0) write(writeCommands(commandKey(config), commands.entries));
      // Other tabs may have stored what was done in another world.
      else if (own !== null && read() === own) write(null);
    }
    updateState();
  }

  function follow(): void {
    unfollow();
    unfollow = world.get().commands.onCommand(save);
    save();
  }

  /** Runs `action`, in which everything that is done comes from storage or is stored already. */
  function reading(action: () => void): void {
    isReading = true;
    try {
      action();
    } finally {
      isReading = false;
    }
    updateState();
  }

  /** Puts the world as nobody has changed it, at the same moment, in place of the current one. */
  function startOver(): void {
    if (world.get().commands.entries.length > 0) world.set(createApiWorld(world.get().config));
  }

  function replay(commands: readonly Command[]): void {
    const reasons = replayCommands(world.get(), commands);
    if (reasons.length === 0) return;
    warn(
      `Of ${commands.length} changes that were kept, ${reasons.length} do not fit this world and were dropped. ${reasons[0]}`,
    );
  }

  function takeOver(commands: readonly Command[]): void {
    const later = newCommands(world.get().commands.entries, commands);
    if (later === null) startOver();
    const news = later ?? commands;
    replay(news);
    const last = news.at(-1);
    if (last !== undefined) onForeignChange(last.moment);
  }

  function readStored(text: string | null, onProblem: (reason: string) => void): StoredCommands | null {
    if (text === null) return { isKept: true, key: "", commands: [] };
    try {
      return readCommands(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      onProblem(error.message);
      return null;
    }
  }

  function catchUp(): void {
    const text = read();
    if (text === own && isWanted) return;
    // Another tab may run another version.
    const stored = readStored(text, () => {});
    if (stored === null) return;
    reading(() => {
      const isForgotten = stored.isKept ? text === null && own !== null : isWanted;
      isWanted = stored.isKept;
      if (isForgotten) startOver();
      const isOwn = stored.isKept && stored.key === commandKey(world.get().config);
      if (isOwn) takeOver(stored.commands);
      own = isOwn ? text : null;
    });
  }

  function restore(): void {
    const text = read();
    const stored = readStored(text, (reason) => {
      warn(`The changes kept in localStorage.${CHANGES_KEY} were dropped. ${reason}`);
      write(null);
    });
    if (stored === null) return;
    isWanted = stored.isKept;
    if (stored.isKept && stored.key === commandKey(world.get().config)) {
      own = text;
      reading(() => replay(stored.commands));
    }
  }

  restore();
  // Stores anew what was restored, without what could not be.
  follow();
  world.subscribe(follow);

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    forget() {
      const { count } = state;
      if (isWanted && count > 0) write(null);
      reading(startOver);
      return count;
    },
    keep(isKept) {
      if (isKept === isWanted) return;
      isWanted = isKept;
      write(isKept ? null : NOTHING_KEPT);
      if (isKept) save();
      else reading(startOver);
    },
    catchUp,
  };
}
