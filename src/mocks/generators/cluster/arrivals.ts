import { momentOf, RECENT_ROWS, submitJitter, submitKey, submittedBefore } from "../workflow/submit-times.ts";

/** A row that arrives. */
export interface Arrival {
  /** The row's index: at the epoch 0 is the newest. Later rows have −1, −2 and so on. */
  readonly index: number;
  /** Milliseconds since the epoch. */
  readonly submit: number;
}

/**
 * Makes the function that reads the arrivals of a world in their order, the oldest first. They never end. When a row of
 * the epoch arrives depends on its index alone. A world with fewer rows than `RECENT_ROWS` gets as much fewer later.
 * @param rows rows of the epoch, `RECENT_ROWS` at most.
 */
export function createArrivals(seed: number, rows: number): (number: number) => Arrival | undefined {
  const key = submitKey(seed);
  const pace = rows / RECENT_ROWS;
  return (number) => {
    if (number < rows) {
      const index = rows - 1 - number;
      return { index, submit: -submittedBefore(seed, index) };
    }
    if (pace === 0) return undefined;
    const later = number - rows;
    const index = -1 - later;
    return { index, submit: momentOf((later + submitJitter(key, index)) / pace) };
  };
}
