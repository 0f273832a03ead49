/** Waits for `milliseconds`, forever when infinite, and at most until the signal aborts. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // No timer for what never comes: one holds 24 days at most, and would keep Node from ending.
    const timer = milliseconds === Number.POSITIVE_INFINITY ? undefined : setTimeout(finish, milliseconds);
    signal.addEventListener("abort", finish);
    function finish() {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    }
  });
