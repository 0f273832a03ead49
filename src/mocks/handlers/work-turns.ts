/** Lets works that go on for long share the event loop with each other and with everything else. */
export interface WorkTurns {
  /**
   * Resolves when it is the caller's turn: once everything else that waits in the event loop has been served, and one
   * caller at a time. Callers wait in line; those whose work begins come before those who had a turn already, so that
   * a short answer does not wait for all the long ones.
   */
  take(isFirst: boolean): Promise<void>;
  /** Whether the current turn has lasted as long as one may; its owner then ends its work or takes the next one. */
  isOver(): boolean;
}

export interface WorkTurnsOptions {
  /** Calls back after what else waits in the event loop. */
  readonly defer?: (callback: () => void) => void;
  /** Milliseconds since any moment. They decide when works wait, never what they make. */
  readonly now?: () => number;
}

/** Milliseconds of a turn, about: what else comes in waits for one, and a few follow each other within a frame. */
const TURN_LENGTH = 4;

/** Turns that all works of one event loop share. */
export function createWorkTurns({
  defer = createDefer(),
  now = () => performance.now(),
}: WorkTurnsOptions = {}): WorkTurns {
  const beginning: (() => void)[] = [];
  const goingOn: (() => void)[] = [];
  let isDeferred = false;
  let turnStart = Number.NEGATIVE_INFINITY;

  function next(): void {
    const begin = beginning.shift() ?? goingOn.shift();
    isDeferred = beginning.length + goingOn.length > 0;
    // Before the turn, so that no work that throws stops the others.
    if (isDeferred) defer(next);
    turnStart = now();
    begin?.();
  }

  return {
    take: (isFirst) =>
      new Promise((resolve) => {
        (isFirst ? beginning : goingOn).push(resolve);
        if (isDeferred) return;
        isDeferred = true;
        defer(next);
      }),
    isOver: () => now() - turnStart >= TURN_LENGTH,
  };
}

/**
 * Calls back in a later turn of the event loop, as soon as there is one: browsers hold timers up for milliseconds, and for
 * seconds in a tab that is hidden. One callback waits at a time.
 */
export function createDefer(immediate = globalThis.setImmediate): (callback: () => void) => void {
  if (immediate !== undefined) return (callback) => void immediate(callback);
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void) | undefined;
  port1.onmessage = () => waiting?.();
  return (callback) => {
    waiting = callback;
    port2.postMessage(null);
  };
}
