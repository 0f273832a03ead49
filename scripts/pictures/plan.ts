import { type Display, parseDisplay } from "../../.storybook/globals/display.ts";
import { VIEWPORTS } from "../../.storybook/globals/viewport.ts";
import type { Shard } from "./options.ts";

/** Toolbar globals of a picture, with the width of the screen in pixels. */
export interface Mode {
  readonly theme: string;
  readonly viewport: number;
  readonly [global: string]: string | number;
}

/** A story as a static build describes it. */
export interface PicturedStory {
  readonly id: string;
  /** Title and name, as the sidebar shows them: `Pages/Workflows/Default`. */
  readonly title: string;
  readonly file: string;
  /** Whether the story has a play function. */
  readonly plays: boolean;
  /** The modes that the story requests, by name. */
  readonly modes: Readonly<Record<string, Mode>>;
  /** Globals that the story sets itself, whatever the mode says. */
  readonly ownGlobals: Readonly<Record<string, unknown>>;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

export interface Shot {
  /** Story and mode, `pages-workflows--default/light`; also the file's path without `.png`. */
  readonly name: string;
  /** Null for a story that sets its theme itself. */
  readonly theme: string | null;
  /** How the device presents the page; undefined for the normal way. */
  readonly display?: Display;
}

/** A story on screen, and its pictures: those that differ in nothing but theme and display, which are switched in place. */
export interface Visit {
  readonly storyId: string;
  readonly plays: boolean;
  readonly shots: readonly Shot[];
}

/**
 * A page that is loaded once and then walks through the stories of one file, as the story tests do. What a module of
 * one file remembers thus never reaches the pictures of another.
 */
export interface Walk {
  readonly file: string;
  /** Globals of the page's address, in the form of Storybook's own links. */
  readonly globals: string;
  readonly screen: ScreenSize;
  readonly visits: readonly Visit[];
}

/**
 * The pages to load, and the pictures to take of each. Modes that are the same for a story, since it sets the globals
 * in which they differ, give one picture, under the first of their names.
 *
 * @param modes the modes of all stories; null for those that each story requests
 */
export function planWalks(
  stories: readonly PicturedStory[],
  modes: Readonly<Record<string, Mode>> | null,
): Walk[] {
  const walks = new Map<string, Walk & { readonly visits: Visit[] }>();
  for (const story of stories) {
    for (const { globals, screen, shots } of visitsOf(story, Object.entries(modes ?? story.modes))) {
      const key = JSON.stringify([story.file, globals, screen]);
      const walk = walks.get(key) ?? { file: story.file, globals, screen, visits: [] };
      walks.set(key, walk);
      walk.visits.push({ storyId: story.id, plays: story.plays, shots });
    }
  }
  return [...walks.values()];
}

interface PlannedVisit {
  readonly globals: string;
  readonly screen: ScreenSize;
  readonly shots: Shot[];
}

function visitsOf(
  { id, ownGlobals }: PicturedStory,
  modes: readonly (readonly [string, Mode])[],
): PlannedVisit[] {
  const visits = new Map<string, PlannedVisit>();
  for (const [modeName, { theme, viewport, display, ...data }] of modes) {
    const screen = screenOf(viewport, ownGlobals.viewport);
    const effective = Object.entries(data).filter(([name]) => !Object.hasOwn(ownGlobals, name));
    const key = JSON.stringify([effective, screen]);
    const visit = visits.get(key) ?? {
      globals: [...Object.entries(data), ["theme", theme]].map((pair) => pair.join(":")).join(";"),
      screen,
      shots: [],
    };
    visits.set(key, visit);
    const shot = {
      name: `${id}/${modeName.replaceAll(" ", "-")}`,
      theme: Object.hasOwn(ownGlobals, "theme") ? null : theme,
      display: Object.hasOwn(ownGlobals, "display") ? undefined : (parseDisplay(display) ?? undefined),
    };
    const isTwin = (known: Shot) => known.theme === shot.theme && known.display === shot.display;
    if (!visit.shots.some(isTwin)) visit.shots.push(shot);
  }
  return [...visits.values()];
}

export function countShots(walks: readonly Walk[]): number {
  return walks.flatMap(({ visits }) => visits).reduce((sum, { shots }) => sum + shots.length, 0);
}

/**
 * The part of the stories that one of several machines pictures. Stories of one component stay together; the largest
 * components come first, each to the machine with the least work so far. Every story is in exactly one shard, and a
 * story that `others` has too is in the same shard there.
 *
 * @param others stories of the build to compare with; empty when there is none
 */
export function shardOf<Story extends PicturedStory>(
  stories: readonly Story[],
  others: readonly Story[],
  { index, count }: Shard,
): { readonly stories: Story[]; readonly others: Story[] } {
  const sizes = new Map<string, number>();
  for (const story of [...stories, ...others]) {
    const component = componentOf(story);
    sizes.set(component, (sizes.get(component) ?? 0) + 1);
  }
  const loads = new Array<number>(count).fill(0);
  const chosen = new Set<string>();
  const bySize = [...sizes].toSorted(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  for (const [component, size] of bySize) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + size;
    if (least === index - 1) chosen.add(component);
  }
  const isChosen = (story: PicturedStory) => chosen.has(componentOf(story));
  return { stories: stories.filter(isChosen), others: others.filter(isChosen) };
}

function componentOf({ id }: PicturedStory): string {
  return id.slice(0, id.indexOf("--"));
}

/** The screen of a mode's width, unless the story sets the viewport itself. */
function screenOf(width: number, own: unknown): ScreenSize {
  const ownName = typeof own === "object" && own !== null ? Reflect.get(own, "value") : own;
  const screens = Object.entries(VIEWPORTS).map(([name, { styles }]) => ({
    name,
    width: Number.parseInt(styles.width, 10),
    height: Number.parseInt(styles.height, 10),
  }));
  const screen =
    screens.find(({ name }) => name === ownName) ?? screens.find((known) => known.width === width);
  if (screen === undefined) {
    const widths = screens.map((known) => known.width).join(", ");
    throw new Error(
      `A mode has a viewport of ${width} pixels: give one of .storybook/globals/viewport.ts, ${widths}.`,
    );
  }
  return { width: screen.width, height: screen.height };
}
