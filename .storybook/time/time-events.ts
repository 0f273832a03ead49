import type { Speed } from "../globals/elapsed.ts";

/** Event from the toolbar to the preview, with a `TimeCommand`. */
export const TIME_COMMAND = "workbench/time/command";
/** Event from the preview to the toolbar, with a `TimeState`, at each change and after the command `report`. */
export const TIME_STATE = "workbench/time/state";

/** What the toolbar asks of the story's time. */
export type TimeCommand =
  | { readonly do: "play"; readonly speed: Speed }
  | { readonly do: "pause" }
  | { readonly do: "step" }
  | { readonly do: "report" }
  /** `elapsed` is in milliseconds since the world's epoch. */
  | { readonly do: "move"; readonly elapsed: number };

/** Where the story's time is. */
export interface TimeState {
  /** Milliseconds since the world's epoch. */
  readonly elapsed: number;
  /** Null while it is paused. */
  readonly speed: Speed | null;
}
