import type { StoryContext } from "storybook/internal/csf";
import { VOLUME_PRESETS } from "@/mocks/seed/volumes";
import { createWorld, type World } from "@/mocks/world/world";
import { nowOf } from "./globals/clock";
import { DEFAULT_SEED, parseSeed } from "./globals/seed";
import { DEFAULT_VOLUME_PRESET, parseVolumePreset } from "./globals/volume";
import { type Subject, subjectIn } from "./subject";

/**
 * The generated world of the toolbar. Stories get it from their context as `world`: handlers answer from it, and
 * play functions take from it what should be on screen. Its own network is reliable: the toolbar's latency and failures
 * are applied before the handlers of a story.
 */
export function worldOf(globals: Readonly<Record<string, unknown>>): World {
  return createWorld({
    seed: parseSeed(globals.seed) ?? DEFAULT_SEED,
    volume: VOLUME_PRESETS[parseVolumePreset(globals.volume) ?? DEFAULT_VOLUME_PRESET],
    epoch: nowOf(globals),
  });
}

declare module "storybook/internal/csf" {
  interface StoryContext {
    /** The world of the toolbar, new for each story, so that changes by one story do not reach the next. */
    world: World;
    /** What the story is about, found in `world` by `parameters.subject`. */
    subject: Subject;
  }
}

/**
 * Gives each story its world and its subject, before `beforeEach`.
 *
 * @example
 * export const Default = meta.story({
 *   parameters: { subject: runningTask },
 *   beforeEach: ({ msw, world }) => msw.use(...portForwardHandlers(world)),
 *   render: (args, { subject }) => <TaskPorts {...args} workflow={subject.workflow.name} task={subject.task} />,
 * });
 */
export function loadWorld(context: StoryContext): void {
  context.world = worldOf(context.globals);
  context.subject = subjectIn(context.world, context.parameters.subject);
}
