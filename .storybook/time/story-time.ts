/**
 * The time of a story, in milliseconds: a moving world's, or its own if the story has none. The preview imports no world,
 * since Chromatic would then test every story again when one changes.
 */
export interface StoryTime {
  /** Since 1970. */
  readonly now: number;
  /** `elapsed` is what has passed since the epoch. */
  readonly config: { readonly elapsed: number };
  moveTo(elapsed: number): void;
  /** Calls `listener` after each move; returns what ends it. */
  onMove(listener: () => void): () => void;
}

/**
 * Time without a world, in milliseconds, for the stories of components that need none.
 *
 * @example
 * const time = createStoryTime(epoch, 0);
 * time.moveTo(60_000);
 * time.now - epoch; // 60_000
 */
export function createStoryTime(epoch: number, start: number): StoryTime {
  let elapsed = start;
  const listeners = new Set<() => void>();
  return {
    get now() {
      return epoch + elapsed;
    },
    get config() {
      return { elapsed };
    },
    moveTo(moment) {
      if (moment === elapsed) return;
      elapsed = moment;
      for (const listener of [...listeners]) listener();
    },
    onMove(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
