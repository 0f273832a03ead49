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
/** A median of fewer batches says little; a call of a second or more is not repeated more often. */
const FEWEST_BATCHES = 3;

/** Results are stored here, so that no call can be optimized away. */
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

/** Milliseconds for all inputs of a question before they are timed, and timed; and calls of each of them at least. */
const EACH_WARM_UP = 150;
const EACH_TIMED = 300;
const FEWEST_CALLS = 8;

/** A question that is asked of several inputs, which may cost differently. */
export type TaskByInput = readonly Task[];

/**
 * Milliseconds per call of each question: the mean over its inputs of the quickest call of each. Whatever else the machine
 * does only adds to a call, and a call is short; the questions take turns, and no input counts more than another.
 */
export function measureEach(questions: readonly TaskByInput[]): readonly number[] {
  const runs = questions.map((inputs) => ({ inputs, quickest: [] as number[], spent: 0, calls: 0 }));
  function run(time: number): void {
    for (const each of runs) Object.assign(each, { quickest: [], spent: 0, calls: 0 });
    const isDone = ({ inputs, spent, calls }: (typeof runs)[number]) =>
      spent >= time && calls >= FEWEST_CALLS * inputs.length;
    while (!runs.every(isDone)) {
      for (const each of runs) {
        if (isDone(each)) continue;
        const place = each.calls % each.inputs.length;
        const elapsed = timeOf(each.inputs[place] as Task, 1);
        each.quickest[place] = Math.min(elapsed, each.quickest[place] ?? elapsed);
        each.spent += elapsed;
        each.calls += 1;
      }
    }
  }
  run(EACH_WARM_UP);
  run(EACH_TIMED);
  return runs.map(({ quickest }) => quickest.reduce((sum, time) => sum + time, 0) / quickest.length);
}

const WARM_UP_REQUESTS = 300;
const TIMED_REQUESTS = 1_000;

/** Milliseconds of each request, the median; they take turns, one by one. */
export async function measureRequests(
  requests: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> {
  const times = requests.map((): number[] => []);
  for (let round = 0; round < WARM_UP_REQUESTS + TIMED_REQUESTS; round += 1) {
    for (const [place, request] of requests.entries()) {
      const start = performance.now();
      await request();
      if (round >= WARM_UP_REQUESTS) times[place]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** Turns of the event loop in which what waits for a collection, such as an aborted signal, lets go of its memory. */
const SETTLING_TURNS = 8;

/** `bytesInUse` after requests, which hold on to a little until later turns. */
export async function bytesWhenSettled(): Promise<number> {
  for (let turn = 0; turn < SETTLING_TURNS; turn += 1) {
    bytesInUse();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return bytesInUse();
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
