import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { DEFAULT_SEED } from "../../../src/mocks/seed/defaults.ts";
import { VOLUME_PRESETS, type VolumePreset } from "../../../src/mocks/seed/volumes.ts";
import { createWorld, type World } from "../../../src/mocks/world/world.ts";
import { type Goal, installProbe, type ProbedWindow, type Smoothness } from "./probe.ts";
import { quietStorybook } from "./quiet-storybook.ts";

/** The arguments of an event, if it was emitted. */
type Emitted<Payload> = readonly [Payload] | undefined;

/** Storybook's channel, on which a story reports its outcome. */
interface StoryChannel {
  last(event: "storyFinished"): Emitted<{ readonly status: string }>;
  last(event: "playFunctionThrewException" | "storyThrewException"): Emitted<{ readonly message: string }>;
  last(event: "storyErrored"): Emitted<{ readonly title: string }>;
}

type StoryWindow = Window & { readonly __STORYBOOK_ADDONS_CHANNEL__?: StoryChannel };

/**
 * Why a finished story failed; null when it succeeded. Runs in the page. Its status may be "success" although the play
 * function threw, so errors are read from their own events.
 */
function readFailure(): string | null {
  const channel = (window as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__ as StoryChannel;
  const played = channel.last("playFunctionThrewException")?.[0].message;
  if (played !== undefined) return `its play function threw: ${played}`;
  const rendered =
    channel.last("storyThrewException")?.[0].message ?? channel.last("storyErrored")?.[0].title;
  if (rendered !== undefined) return rendered;
  const status = channel.last("storyFinished")?.[0].status;
  return status === "success" ? null : `it finished with the status ${JSON.stringify(status)}.`;
}

/** The world of a story at this volume, from which expectations are taken. */
export function worldAt(volume: VolumePreset): World {
  return createWorld({ seed: DEFAULT_SEED, volume: VOLUME_PRESETS[volume] });
}

/** Accessibility checks are manual, so that they do not run while the page is measured. */
function addressOf(base: string, story: string, volume: VolumePreset): string {
  const globals = `seed:${DEFAULT_SEED};volume:${volume};a11y.manual:!true`;
  return `${base}iframe.html?id=${story}&viewMode=story&globals=${globals}`;
}

/** A story in a separate page. */
export class StoryPage {
  /** Milliseconds from the navigation until the story's goal was reached. */
  readonly opened: number;
  readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession, opened: number) {
    this.page = page;
    this.session = session;
    this.opened = opened;
  }

  /** Opens a story and waits until it is at rest and finished. @throws Error with the reason when the story fails. */
  static async open(
    context: BrowserContext,
    base: string,
    story: string,
    volume: VolumePreset,
    goal: Goal,
  ): Promise<StoryPage> {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.addInitScript(quietStorybook);
    await page.addInitScript(installProbe, goal);
    await page.goto(addressOf(base, story, volume), { waitUntil: "commit" });
    const opened = await page
      .evaluate(() => (window as ProbedWindow).probe.settled())
      .catch((error: Error) => {
        throw new Error(
          `Story ${story} did not come to rest at volume ${volume}: ${error.message}\n` +
            "If the sources have changed since the last `pnpm build-storybook`, run it again.",
        );
      });
    await page.waitForFunction(
      () => (window as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished") !== undefined,
    );
    const failure = await page.evaluate(readFailure);
    if (failure !== null) throw new Error(`Story ${story} failed at volume ${volume}: ${failure}`);
    return new StoryPage(page, session, opened);
  }

  /** Milliseconds from the first event of this type that `act` leads to, until the goal is reached. */
  async timeUntil(goal: Goal, eventType: "click" | "keydown", act: () => Promise<void>): Promise<number> {
    await this.page.evaluate(
      (wanted) => (window as ProbedWindow).probe.expect(wanted.goal, wanted.eventType),
      { goal, eventType },
    );
    await act();
    return this.page.evaluate(() => (window as ProbedWindow).probe.settled());
  }

  /** How smooth the page was while `act` ran. */
  async smoothnessDuring(act: () => Promise<void>): Promise<Smoothness> {
    await this.page.evaluate(() => (window as ProbedWindow).probe.startWatching());
    await act();
    return this.page.evaluate(() => (window as ProbedWindow).probe.stopWatching());
  }

  /**
   * Milliseconds that the page's main thread has spent on a core since it was opened: work, which stays what it is
   * when other programs take the cores.
   */
  async work(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    const seconds = metrics.find(({ name }) => name === "ThreadTime")?.value;
    if (seconds === undefined)
      throw new Error("This browser does not tell the time of a page's main thread.");
    return seconds * 1000;
  }
}
