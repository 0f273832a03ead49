import type { Target } from "./targets.ts";

/** One part of the report. */
export interface Section {
  readonly title: string;
  /** What was measured and how, in whole lines. */
  readonly about: string;
  /** From `formatTable`. */
  readonly table: string;
  readonly targets: readonly Target[];
}
