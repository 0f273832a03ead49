import { CODE_LIMIT } from "../rows/index-code.ts";
import type { Volume } from "../seed/volumes.ts";
import type { SubmittedRun } from "./submitted-workflow.ts";

/** Index of the first run that was ever submitted; generated rows, of which no world has more than 2^41, lie below. */
export const FIRST_SUBMITTED = CODE_LIMIT;

/** Cancellations, and submitted runs, that are kept; beyond, the oldest are dropped. */
export const MOST_CHANGES = 2_000;

/** Who cancelled a run, when and why. */
export interface Cancellation {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly message?: string;
}

/** What was changed of the workflows of one world; all the rest of them is generated. */
export interface Changes {
  /** Differs after every change, so that what was made of them can be kept until then. */
  readonly version: number;
  /** Whether there is no change at all. */
  readonly isEmpty: boolean;
  /** By index of the run, the latest cancelled one last. */
  readonly cancellations: ReadonlyMap<number, Cancellation>;
  /** By name, the latest one last. */
  readonly submitted: ReadonlyMap<string, SubmittedRun>;
  /** Runs that were ever submitted, those dropped since included. */
  readonly submittedEver: number;
  submittedAt(index: number): SubmittedRun | undefined;
  cancel(index: number, cancellation: Cancellation): void;
  submit(run: SubmittedRun): void;
}

/** Makes the changes of a world: those of `start`, none by default. Each world has its own, so that none is shared. */
export function createChanges(
  start?: Pick<Changes, "cancellations" | "submitted" | "submittedEver">,
): Changes {
  const cancellations = new Map(start?.cancellations);
  const submitted = new Map(start?.submitted);
  const byIndex = new Map([...submitted.values()].map((run) => [run.index, run]));
  let version = 0;
  let submittedEver = start?.submittedEver ?? 0;

  function dropOldestRun(): void {
    for (const [name, { index }] of submitted) {
      submitted.delete(name);
      byIndex.delete(index);
      cancellations.delete(index);
      return;
    }
  }

  return {
    get version() {
      return version;
    },
    get isEmpty() {
      return cancellations.size === 0 && submitted.size === 0;
    },
    get submittedEver() {
      return submittedEver;
    },
    cancellations,
    submitted,
    submittedAt: (index) => byIndex.get(index),
    cancel(index, cancellation) {
      version += 1;
      cancellations.set(index, cancellation);
      const [oldest] = cancellations.keys();
      if (cancellations.size > MOST_CHANGES && oldest !== undefined) cancellations.delete(oldest);
    },
    submit(run) {
      version += 1;
      submittedEver += 1;
      submitted.set(run.name, run);
      byIndex.set(run.index, run);
      if (submitted.size > MOST_CHANGES) dropOldestRun();
    },
  };
}

/** A copy for the same world with other counts, short of what concerns runs and pools that it does not have. */
export function changesWithin(changes: Changes, { workflows, pools }: Volume): Changes {
  const submitted = new Map<string, SubmittedRun>();
  const indices = new Set<number>();
  const holds = (row: number) => (row < FIRST_SUBMITTED ? row < workflows : indices.has(row));
  for (const [name, run] of changes.submitted) {
    const { parentIndex, facts } = run;
    if (facts.pool === undefined || facts.pool >= pools) continue;
    const isOrphan = parentIndex !== undefined && !holds(parentIndex);
    submitted.set(name, isOrphan ? { ...run, facts: { ...facts, parent: undefined } } : run);
    indices.add(run.index);
  }
  const cancellations = new Map([...changes.cancellations].filter(([row]) => holds(row)));
  return createChanges({ cancellations, submitted, submittedEver: changes.submittedEver });
}
