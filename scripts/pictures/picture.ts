import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ALL_MODES } from "../../.storybook/modes.ts";
import { serveFolder } from "../lib/static-server.ts";
import { describeUnused, isSelected } from "../lib/story-words.ts";
import type { TakenPicture } from "./camera.ts";
import { comparePictures, describePictures } from "./compare.ts";
import { conclude } from "./conclusion.ts";
import type { ModeName, TakeOptions } from "./options.ts";
import { openPictureBrowser } from "./picture-browser.ts";
import { countShots, type Mode, planWalks, shardOf, type Walk } from "./plan.ts";
import { Progress } from "./progress.ts";
import { PICTURE_FOLDERS, type PictureResult } from "./report-shape.ts";
import { chooseStories, type ListedStory, readStories } from "./stories.ts";
import { buildCommit, buildWorkingTree, type StorybookBuild } from "./storybook-build.ts";
import { takePictures } from "./take-pictures.ts";

/** Takes the pictures that the options ask for and compares them. Returns the exit code. */
export async function picture(options: TakeOptions, signal: AbortSignal): Promise<number> {
  const { against, builds, folder } = options;
  const before =
    against !== null && against !== "second pass" ? await buildCommit(against.commit, signal) : null;
  const after = await buildWorkingTree(builds, signal);
  await rm(folder, { recursive: true, force: true });
  const browser = await openPictureBrowser();
  try {
    const session = new PictureSession(browser, options, signal);
    const current = await session.read(after);
    const old = before === null ? null : await session.read(before);
    const unused = describeUnused([...current, ...(old ?? [])], options.words);
    if (unused !== null) throw new Error(unused);
    const { stories, others } = shardOf(
      chooseStories(current, options.words),
      old === null ? [] : chooseStories(old, options.words),
      options.shard,
    );
    if (stories.length + others.length === 0) throw new Error(describeNoStory(options, current));
    const titles = new Map([...others, ...stories].map(({ id, title }) => [id, title]));
    const modes = namedModes(options.modes);
    const walks = planWalks(stories, modes);

    let pictures: PictureResult[];
    if (against === null) {
      const taken = await session.take("Pictures", after, walks, "after");
      pictures = await describePictures(folder, taken, titles);
    } else {
      const first =
        before === null
          ? await session.take("First pass", after, walks, "before")
          : await session.take(`Pictures of ${before.label}`, before, planWalks(others, modes), "before");
      // A picture that depends on the story before it differs when the order is another.
      const second = before === null ? reversed(walks) : walks;
      const taken = await session.take(`Pictures of ${after.label}`, after, second, "after");
      const complete = signal.aborted ? commonOf(first, taken) : { before: first, after: taken };
      pictures = await comparePictures(folder, complete.before, complete.after, titles);
    }
    return await conclude(folder, {
      before: against === "second pass" ? "a first pass" : (before?.label ?? null),
      after: after.label,
      shard: options.shard,
      isComplete: !signal.aborted,
      pictures,
    });
  } finally {
    await browser.close();
  }
}

/** What all passes of one command share. */
class PictureSession {
  private readonly browser: Browser;
  private readonly options: TakeOptions;
  private readonly signal: AbortSignal;

  constructor(browser: Browser, options: TakeOptions, signal: AbortSignal) {
    this.browser = browser;
    this.options = options;
    this.signal = signal;
  }

  async read(build: StorybookBuild): Promise<ListedStory[]> {
    const server = await serveFolder(build.folder, "/");
    try {
      return await readStories(this.browser, server.url);
    } finally {
      await server.close();
    }
  }

  async take(
    title: string,
    build: StorybookBuild,
    walks: readonly Walk[],
    kind: keyof typeof PICTURE_FOLDERS,
  ): Promise<TakenPicture[]> {
    const server = await serveFolder(build.folder, "/");
    const progress = new Progress(title, countShots(walks));
    try {
      return await takePictures({
        browser: this.browser,
        base: server.url,
        walks,
        folder: join(this.options.folder, PICTURE_FOLDERS[kind]),
        workers: this.options.workers,
        progress,
        signal: this.signal,
      });
    } finally {
      progress.end();
      await server.close();
    }
  }
}

function namedModes(names: readonly ModeName[] | null): Readonly<Record<string, Mode>> | null {
  return names === null ? null : Object.fromEntries(names.map((name) => [name, ALL_MODES[name]]));
}

function reversed(walks: readonly Walk[]): Walk[] {
  return walks.map((walk) => ({ ...walk, visits: walk.visits.toReversed() }));
}

/** The pictures that both passes have: what an interrupted one lacks was not removed. */
function commonOf(before: readonly TakenPicture[], after: readonly TakenPicture[]) {
  const namesOf = (pictures: readonly TakenPicture[]) => new Set(pictures.map(({ shot }) => shot.name));
  const common = namesOf(before).intersection(namesOf(after));
  const inBoth = ({ shot }: TakenPicture) => common.has(shot.name);
  return { before: before.filter(inBoth), after: after.filter(inBoth) };
}

function describeNoStory({ words, shard }: TakeOptions, stories: readonly ListedStory[]): string {
  if (chooseStories(stories, words).length > 0) {
    return `Shard ${shard.index}/${shard.count} has no story: give fewer shards.`;
  }
  const skipped = stories.filter((story) => words.some((word) => isSelected(story, word)));
  const reasons = skipped.map(({ id, skipped: reason }) => `\n  ${id}: ${reason}`);
  return `These stories have no pictures; give the whole id for one all the same:${reasons.join("")}`;
}
