import type { Browser } from "playwright-core";
import type { Mode, PicturedStory } from "./plan.ts";

export interface StoryList {
  readonly pictured: readonly PicturedStory[];
  /** Stories without pictures, each with the reason that it gives. */
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
}

/** What Storybook puts on the global object of its preview; internal, as of Storybook 10.6. */
interface PreviewGlobal {
  readonly __STORYBOOK_PREVIEW__: {
    extract(): Promise<Readonly<Record<string, ExtractedStory>>>;
  };
}

interface ExtractedStory {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly playFunction?: unknown;
  readonly storyGlobals: Readonly<Record<string, unknown>>;
  readonly parameters: {
    readonly fileName: string;
    readonly noPicture?: string;
    readonly chromatic?: {
      readonly disableSnapshot?: boolean;
      readonly modes?: Readonly<Record<string, Mode>>;
    };
  };
}

/** Reads all stories of a static build, with the parameters that concern pictures. */
export async function readStories(browser: Browser, base: string): Promise<StoryList> {
  const page = await browser.newPage();
  try {
    await page.goto(`${base}iframe.html`);
    await page.waitForFunction(() => "__STORYBOOK_PREVIEW__" in globalThis);
    const extracted = await page.evaluate(async () => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as PreviewGlobal;
      const stories = Object.values(await preview.extract());
      return stories.map(({ id, title, name, playFunction, storyGlobals, parameters }) => ({
        id,
        title: `${title}/${name}`,
        file: parameters.fileName,
        plays: playFunction !== undefined,
        modes: parameters.chromatic?.modes ?? {},
        ownGlobals: storyGlobals,
        isDisabled: parameters.chromatic?.disableSnapshot === true,
        reason: parameters.noPicture ?? null,
      }));
    });
    return {
      pictured: extracted.filter(({ isDisabled, reason }) => !isDisabled && reason === null),
      skipped: extracted
        .filter(({ isDisabled, reason }) => isDisabled || reason !== null)
        .map(({ id, reason }) => ({ id, reason: reason ?? "It disables its snapshot for Chromatic." })),
    };
  } finally {
    await page.close();
  }
}

/** Stories whose id or title contains one of the words, in any case; all stories without words. */
export function chooseStories<Story extends Pick<PicturedStory, "id" | "title">>(
  stories: readonly Story[],
  words: readonly string[],
): Story[] {
  const wanted = words.map((word) => word.toLowerCase());
  return stories.filter(
    ({ id, title }) =>
      wanted.length === 0 ||
      wanted.some((word) => id.toLowerCase().includes(word) || title.toLowerCase().includes(word)),
  );
}
