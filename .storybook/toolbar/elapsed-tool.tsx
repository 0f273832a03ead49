/** @jsxRuntime classic */
import { FastForward, Pause, Play, Timer } from "lucide-react";
import React, { useEffect, useState } from "react";
import { Button } from "storybook/internal/components";
import { useChannel, useGlobals } from "storybook/manager-api";
import { styled } from "storybook/theming";
import { elapsedMenu, elapsedOf, minutesOf, parseElapsed, SPEEDS, type Speed } from "../globals/elapsed";
import { TIME_COMMAND, TIME_STATE, type TimeCommand, type TimeState } from "../time/time-events";
import { MenuTool } from "./menu-tool";

const Group = styled.div({ display: "flex", alignItems: "center", fontVariantNumeric: "tabular-nums" });

/**
 * Toolbar control of the story's time: where it is, play and pause, the speed, and a step. It changes no global, since
 * that would run the story's `beforeEach` again; the preview writes the link.
 */
export function ElapsedTool() {
  const [globals, , storyGlobals] = useGlobals();
  const [state, setState] = useState<TimeState>();
  const [speed, setSpeed] = useState<Speed>(SPEEDS[0]);
  const emit = useChannel({ [TIME_STATE]: setState });
  const command = (what: TimeCommand) => emit(TIME_COMMAND, what);
  // The story may have started before this was on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => command({ do: "report" }), []);

  const isLocked = elapsedMenu.global in storyGlobals;
  const isPlaying = state !== undefined && state.speed !== null;
  const nextSpeed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? SPEEDS[0];

  function chooseSpeed(chosen: Speed): void {
    setSpeed(chosen);
    if (isPlaying) command({ do: "play", speed: chosen });
  }

  return (
    <Group role="group" aria-label="Time of the generated world">
      <MenuTool
        menu={elapsedMenu}
        icon={<Timer size={14} />}
        value={minutesOf(state?.elapsed ?? elapsedOf(globals))}
        isLocked={isLocked}
        onSelect={(minutes) => command({ do: "move", elapsed: parseElapsed(minutes) ?? 0 })}
      />
      <Button
        variant="ghost"
        padding="small"
        ariaLabel={isPlaying ? "Pause time" : `Play time at ×${speed}`}
        disabled={isLocked}
        onClick={() => command(isPlaying ? { do: "pause" } : { do: "play", speed })}
      >
        {isPlaying ? <Pause size={14} /> : <Play size={14} />}
      </Button>
      <Button
        variant="ghost"
        padding="small"
        ariaLabel={`Speed of time ×${speed}, change to ×${nextSpeed}`}
        disabled={isLocked}
        onClick={() => chooseSpeed(nextSpeed)}
      >
        {`×${speed}`}
      </Button>
      <Button
        variant="ghost"
        padding="small"
        ariaLabel="Step 10 minutes"
        disabled={isLocked}
        onClick={() => command({ do: "step" })}
      >
        <FastForward size={14} />
      </Button>
    </Group>
  );
}
