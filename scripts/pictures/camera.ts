import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { type Display, LARGE_TEXT } from "../../.storybook/globals/display.ts";
import type { ScreenSize, Shot, Walk } from "./plan.ts";

/** Longest time that a story may take, in milliseconds: as long as in the story tests. */
const STORY_LIMIT = 60_000;
/** Width between the margins of A4 paper in CSS pixels. */
const PAPER_WIDTH = 703;
/** Tallest picture in CSS pixels; what is below is cut off. */
const MAX_HEIGHT = 8_000;

/** Storybook's event channel; internal, as of Storybook 10.6. */
interface Channel {
  on(event: string, listener: (payload: unknown) => void): void;
  emit(event: string, payload: unknown): void;
}

/** What is known in a page of the story that it shows. */
interface StoryRecord {
  hasPlayed: boolean;
  isFinished: boolean;
  /** Why the story failed; null when it has not. */
  failure: string | null;
}

interface PageGlobal {
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
  storyRecord: StoryRecord;
}

export interface TakenPicture {
  readonly shot: Shot;
  /** Why the story failed; null when the picture is there. */
  readonly failure: string | null;
}

/** Timers from this length on wait while a picture is taken, in milliseconds: they show messages that go away. */
const LONG_TIMER = 1_000;

/** Takes pictures of stories, one page at a time, in a separate browser context: storage is not shared. */
export class Camera {
  private readonly context: BrowserContext;
  private readonly base: string;

  private constructor(context: BrowserContext, base: string) {
    this.context = context;
    this.base = base;
  }

  /** @param base address of a static Storybook, with a slash at its end */
  static async open(browser: Browser, base: string): Promise<Camera> {
    const { userAgent } = await browserIdentity(browser);
    const context = await browser.newContext({
      // Storybook then freezes animations at their end, and does not wait for them.
      userAgent: `${userAgent} StorybookTestRunner`,
      reducedMotion: "reduce",
      locale: "en-US",
      timezoneId: "UTC",
    });
    await context.addInitScript(startClean);
    await context.addInitScript(recordStory);
    await context.addInitScript(holdLongTimers, LONG_TIMER);
    return new Camera(context, base);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /**
   * Loads the page of a walk and yields a result for each picture, as soon as its file is written below `folder`. After
   * a story that fails, the page is loaded again: the stories that follow are not affected.
   */
  async *take({ globals, screen, visits }: Walk, folder: string): AsyncGenerator<TakenPicture> {
    let page: Page | undefined;
    try {
      for (const { storyId, plays, shots } of visits) {
        if (page === undefined) {
          page = await this.context.newPage();
          await page.setViewportSize(screen);
          // Accessibility is checked by the story tests.
          const address = `iframe.html?id=${storyId}&viewMode=story&globals=${globals};a11y.manual:!true`;
          await page.goto(`${this.base}${address}`, { waitUntil: "commit" });
        } else {
          await page.evaluate(switchStory, storyId);
        }
        const failure = await waitForEnd(page, plays);
        const session = await this.context.newCDPSession(page);
        let shown: Display | undefined;
        for (const shot of shots) {
          if (failure === null) {
            const paper = shot.display === "print" ? { ...screen, width: PAPER_WIDTH } : screen;
            if (shot.display !== shown) await present(page, shot.display, paper);
            shown = shot.display;
            await rest(page, shot.theme);
            await savePicture(session, page, paper, join(folder, `${shot.name}.png`));
          }
          yield { shot, failure };
        }
        if (shown !== undefined) await present(page, undefined, screen);
        await session.detach();
        if (failure !== null) {
          await page.close();
          page = undefined;
        }
      }
    } finally {
      await page?.close();
    }
  }
}

async function browserIdentity(browser: Browser): Promise<{ readonly userAgent: string }> {
  const session = await browser.newBrowserCDPSession();
  const identity = await session.send("Browser.getVersion");
  await session.detach();
  return identity;
}

/** Runs in each page before its own scripts. */
function startClean(): void {
  localStorage.clear();
  sessionStorage.clear();
  addEventListener("DOMContentLoaded", () => {
    // A caret blinks, and the scroll bar of a terminal hides itself after a while.
    const style = document.createElement("style");
    style.textContent =
      "*, ::before, ::after { caret-color: transparent !important; } " +
      ".xterm .scrollbar { visibility: hidden !important; }";
    document.head.append(style);
  });
}

/**
 * Records the story on screen. Runs in each page before its scripts, since the first story may fail before a listener
 * from outside is attached.
 */
function recordStory(): void {
  const page = globalThis as unknown as PageGlobal;
  page.storyRecord = { hasPlayed: false, isFinished: false, failure: null };
  const fail = (event: string) => (payload: unknown) => {
    const [cause] = [payload].flat() as readonly { readonly message?: string; readonly title?: string }[];
    page.storyRecord.failure ??= cause?.message ?? cause?.title ?? event;
  };
  let channel: Channel;
  Object.defineProperty(page, "__STORYBOOK_ADDONS_CHANNEL__", {
    configurable: true,
    get: () => channel,
    set(created: Channel) {
      channel = created;
      for (const event of [
        "playFunctionThrewException",
        "unhandledErrorsWhilePlaying",
        "storyThrewException",
        "storyErrored",
        "storyMissing",
      ]) {
        channel.on(event, fail(event));
      }
      channel.on("storyRenderPhaseChanged", (payload) => {
        const { newPhase } = payload as { readonly newPhase: string };
        if (newPhase !== "played") return;
        page.storyRecord.hasPlayed = true;
        page.storyRecord.isFinished = false;
      });
      channel.on("storyFinished", (payload) => {
        const { status } = payload as { readonly status: string };
        page.storyRecord.isFinished = true;
        if (status === "success") return;
        const shown = document.querySelector("#error-message")?.textContent;
        page.storyRecord.failure ??= shown || `It ended with status ${status}.`;
      });
    },
  });
}

/**
 * Drops what long timers would do once the story has played. Otherwise "Copied", which a button says for two seconds,
 * is or is not in the picture, depending on how fast the machine is.
 */
function holdLongTimers(longTimer: number): void {
  const page = globalThis as unknown as PageGlobal;
  const schedule = globalThis.setTimeout;
  const scheduleWhilePlaying = (callback: TimerHandler, delay = 0, ...args: unknown[]) => {
    if (delay < longTimer || typeof callback !== "function") return schedule(callback, delay, ...args);
    const story = page.storyRecord;
    return schedule(() => {
      if (page.storyRecord === story && story.hasPlayed) return;
      callback(...args);
    }, delay);
  };
  globalThis.setTimeout = scheduleWhilePlaying as typeof setTimeout;
}

function switchStory(storyId: string): void {
  const page = globalThis as unknown as PageGlobal;
  page.storyRecord = { hasPlayed: false, isFinished: false, failure: null };
  page.__STORYBOOK_ADDONS_CHANNEL__.emit("setCurrentStory", { storyId, viewMode: "story" });
}

/**
 * Waits until the story on screen has been rendered, played and checked. Gives the reason when it fails. A story that
 * changes globals while it plays finishes several times; what counts is the first time after it has played.
 */
async function waitForEnd(page: Page, plays: boolean): Promise<string | null> {
  try {
    const end = await page.waitForFunction(
      (expectsPlay) => {
        const { storyRecord } = globalThis as unknown as PageGlobal;
        const { failure, isFinished, hasPlayed } = storyRecord;
        return failure !== null || (isFinished && (hasPlayed || !expectsPlay)) ? storyRecord : false;
      },
      plays,
      { timeout: STORY_LIMIT },
    );
    return ((await end.jsonValue()) as StoryRecord).failure;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
    return `It did not finish within ${STORY_LIMIT / 1000} s.`;
  }
}

/** Has the browser present the page as a device does that is set up so, or as on paper. */
async function present(page: Page, display: Display | undefined, size: ScreenSize): Promise<void> {
  await page.emulateMedia({
    media: display === "print" ? "print" : null,
    forcedColors: display === "forced-colors" ? "active" : null,
    reducedMotion: "reduce",
  });
  await page.setViewportSize(size);
  const fontSize = display === "large-text" ? LARGE_TEXT : "";
  await page.evaluate((rootSize) => {
    document.documentElement.style.fontSize = rootSize;
  }, fontSize);
}

/** Switches the theme in place, which the style sheet alone depends on, and waits until nothing is left to draw. */
async function rest(page: Page, theme: string | null): Promise<void> {
  await page.evaluate(async (wanted) => {
    if (wanted !== null) document.documentElement.dataset.theme = wanted;
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    // Editors parse what is in view when the page has nothing else to do.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
    // Observers of sizes and of the theme run before the first frame, what they change is drawn in the second.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, theme);
}

async function savePicture(session: CDPSession, page: Page, screen: ScreenSize, path: string): Promise<void> {
  const contentHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(Math.max(contentHeight, screen.height), MAX_HEIGHT);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "png",
    optimizeForSpeed: true,
    ...(height > screen.height && {
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: screen.width, height, scale: 1 },
    }),
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from(data, "base64"));
}
