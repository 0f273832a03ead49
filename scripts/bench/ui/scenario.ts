import type { VolumePreset } from "../../../src/mocks/seed/volumes.ts";
import type { World } from "../../../src/mocks/world/world.ts";
import type { Goal } from "./probe.ts";
import type { StoryPage } from "./story-page.ts";

/** The volumes that are compared, in the order of the table. */
export const VOLUMES = ["low", "high", "billion"] as const satisfies readonly VolumePreset[];
export type Volume = (typeof VOLUMES)[number];

/** The target for a billion rows, in milliseconds: a ratio to fewer rows, or an absolute limit. */
export type Target = { readonly most: number; readonly times: "low" | "high" } | { readonly below: number };

/** One number that a scenario gives. */
export interface Measure {
  readonly title: string;
  readonly target: Target;
}

/** Something that people do on a screen. Every run of it starts on a page that has just been opened. */
export interface Scenario {
  readonly title: string;
  /** Story id, of a story that follows the toolbar's volume. */
  readonly story: string;
  /** When the page counts as opened. */
  readonly ready: (world: World) => Goal;
  readonly measures: readonly Measure[];
  /** For the CPU time that it takes. */
  readonly workTarget: Target;
  /** Where not all of them can do it. */
  readonly volumes?: readonly Volume[];
  /** Gives milliseconds in the order of `measures`. Absent where opening is all that is measured. */
  readonly run?: (page: StoryPage, world: World) => Promise<readonly number[]>;
}

/** As near to what a hundred rows take as a busy machine can tell. */
export const AS_LOW: Target = { most: 1.2, times: "low" };

/** Above it a task counts as long: the next frames wait for it. */
export const SHORT: Target = { below: 50 };
