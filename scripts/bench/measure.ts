/** One competitor of a row: called again and again, its results are thrown away. */
export type Task = () => unknown;

/**
 * Milliseconds of one batch. Shorter than a time slice of the scheduler, so that on a busy machine most
 * batches run through, and the median knows nothing of those that did not.
 */
const BATCH = 1;
/** Milliseconds for each task before it is timed, and timed. */
const WARM_UP = 300;
const TIMED = 500;
/** A median of fewer says little; a call of a second and more is not repeated oftener. */
const FEWEST_BATCHES = 3;

/** Where results go, so that no call can be optimised away. */
export const sink: { last: unknown } = { last: undefined };

function timeOf(task: Task, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) sink.last = task();
  return performance.now() - start;
}

/** Runs a task until it is compiled. Returns how many calls fill a batch. */
function warmUp(task: Task): number {
  let spent = 0;
  let calls = 1;
  while (spent < WARM_UP) {
    const time = timeOf(task, calls);
    spent += time;
    if (time < BATCH / 2) calls *= 2;
    else calls = Math.max(1, Math.round((calls * BATCH) / time));
  }
  return calls;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? Number.NaN)) / 2 : upper;
}

/**
 * Milliseconds per call of each task, the median of its batches. The tasks take turns, batch by batch,
 * so that whatever else the machine does meets all of them, and their ratios hold.
 */
export function measure(tasks: readonly Task[]): readonly number[] {
  const runs = tasks.map((task) => ({ task, calls: warmUp(task), spent: 0, batches: [] as number[] }));
  const isDone = ({ spent, batches }: (typeof runs)[number]) =>
    spent >= TIMED && batches.length >= FEWEST_BATCHES;
  while (!runs.every(isDone)) {
    for (const run of runs) {
      if (isDone(run)) continue;
      const time = timeOf(run.task, run.calls);
      run.spent += time;
      run.batches.push(time / run.calls);
    }
  }
  return runs.map(({ batches }) => median(batches));
}

/** Bytes in use, typed arrays included, after two collections. @throws Error without `--expose-gc`. */
export function bytesInUse(): number {
  if (!globalThis.gc) throw new Error("The collector is out of reach: run `node --expose-gc`.");
  sink.last = undefined;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A task that goes through `inputs` in turn. */
export function inTurn<Input>(inputs: readonly Input[], ask: (input: Input) => unknown): Task {
  let turn = 0;
  return () => {
    const input = inputs[turn % inputs.length] as Input;
    turn += 1;
    return ask(input);
  };
}
