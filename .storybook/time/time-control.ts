import { UPDATE_GLOBALS } from "storybook/internal/core-events";
import type { Globals } from "storybook/internal/csf";
import { addons } from "storybook/preview-api";
import { LONGEST_ELAPSED } from "@/mocks/seed/defaults";
import { elapsedOf, STEP } from "../globals/elapsed";
import { writeElapsed } from "./link";
import { createPlayer, type Player } from "./player";
import type { StoryTime } from "./story-time";
import { TIME_COMMAND, TIME_STATE, type TimeCommand, type TimeState } from "./time-events";

interface ControlledStory {
  readonly time: StoryTime;
  /** Globals that the story sets itself. */
  readonly storyGlobals: Globals;
}

interface Controlled extends ControlledStory {
  readonly player: Player;
  readonly unwatch: () => void;
}

/** The time that the toolbar controls: that of the story on screen. */
let controlled: Controlled | undefined;
let isListening = false;

/** Lets the toolbar control a story's time, from the story's start to its end; see `releaseTime`. */
export function controlTime({ time, storyGlobals }: ControlledStory): void {
  listen();
  // The story is rendered again, and may be playing.
  if (controlled?.time === time) return;
  if (controlled !== undefined) releaseTime(controlled.time);
  const player = createPlayer(time, { onChange: report });
  controlled = { time, storyGlobals, player, unwatch: time.onMove(report) };
  report();
}

/** Ends the control of a story's time, which stops it. Later control by another story remains. */
export function releaseTime(time: StoryTime): void {
  if (controlled?.time !== time) return;
  controlled.player.pause();
  controlled.unwatch();
  controlled = undefined;
}

/** Tells the toolbar where the time is. */
function report(): void {
  if (controlled === undefined) return;
  const { time, player } = controlled;
  const state: TimeState = { elapsed: time.config.elapsed, speed: player.speed };
  addons.getChannel().emit(TIME_STATE, state);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  const channel = addons.getChannel();
  channel.on(TIME_COMMAND, follow);
  // The manager sets all globals in a preview that was reloaded.
  channel.on(UPDATE_GLOBALS, ({ globals }: { globals: Globals }) => {
    if (globals.elapsed === undefined || controlled === undefined) return;
    if (!("elapsed" in controlled.storyGlobals)) controlled.time.moveTo(elapsedOf(globals));
  });
}

function follow(command: TimeCommand): void {
  if (controlled === undefined) return;
  const { time, player, storyGlobals } = controlled;
  switch (command.do) {
    case "report":
      report();
      return;
    case "play":
      player.play(command.speed);
      return;
    case "pause":
      player.pause();
      break;
    case "step":
      time.moveTo(Math.min(time.config.elapsed + STEP, LONGEST_ELAPSED));
      break;
    case "move":
      time.moveTo(command.elapsed);
      break;
  }
  writeElapsed(time.config.elapsed, storyGlobals);
}
