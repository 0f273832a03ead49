import type { StoryContext } from "storybook/internal/csf";
import { VOLUME_PRESETS } from "@/mocks/seed/volumes";
import { createMovingWorld, type MovingWorld } from "@/mocks/world/moving-world";
import { createWorld, type World } from "@/mocks/world/world";
import { epochOf } from "./globals/clock";
import { elapsedOf } from "./globals/elapsed";
import { DEFAULT_SEED, parseSeed } from "./globals/seed";
import { DEFAULT_VOLUME_PRESET, parseVolumePreset } from "./globals/volume";
import { type Subject, subjectIn } from "./subject";
import { perView } from "./time/per-view";

/**
 * The generated world of the toolbar at its `elapsed`. Its own network is reliable: the toolbar's latency and failures
 * are applied before the handlers of a story.
 */
export function worldOf(globals: Readonly<Record<string, unknown>>): World {
  return createWorld({
    seed: parseSeed(globals.seed) ?? DEFAULT_SEED,
    volume: VOLUME_PRESETS[parseVolumePreset(globals.volume) ?? DEFAULT_VOLUME_PRESET],
    epoch: epochOf(globals),
    elapsed: elapsedOf(globals),
  });
}

declare module "storybook/internal/csf" {
  interface StoryContext {
    /**
     * The world of the toolbar: handlers answer from it, and play functions read from it what should be on screen. It
     * starts at the toolbar's `elapsed`, and moves when a play function advances it or the toolbar plays. New for each
     * view of a story, so that changes in one do not reach the next.
     *
     * @example
     * world.advance({ minutes: 5 });
     * await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
     */
    world: MovingWorld;
    /** What the story is about, found in `world` by `parameters.subject`. */
    subject: Subject;
  }
}

const storyIn = perView(({ globals, parameters }) => {
  const world = createMovingWorld(worldOf(globals));
  return { world, subject: subjectIn(world, parameters.subject) };
});

/**
 * Gives each story its world and its subject, as found at the start, before `beforeEach`.
 *
 * @example
 * export const Default = meta.story({
 *   parameters: { subject: runningTask },
 *   beforeEach: ({ msw, world }) => msw.use(...portForwardHandlers(world)),
 *   render: (args, { subject }) => <TaskPorts {...args} workflow={subject.workflow.name} task={subject.task} />,
 * });
 */
export function loadWorld(context: StoryContext): void {
  Object.assign(context, storyIn(context));
}
