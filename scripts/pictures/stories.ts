import type { Browser } from "playwright-core";
import { isSelected } from "../lib/story-words.ts";
import type { Mode, PicturedStory } from "./plan.ts";

/** A story of a build, and whether it is pictured. */
export interface ListedStory extends PicturedStory {
  /** Why it has no pictures unless its id is given; null for a story that has. */
  readonly skipped: string | null;
}

/** What Storybook puts on the global object of its preview; internal, as of Storybook 10.6. */
interface PreviewGlobal {
  readonly __STORYBOOK_PREVIEW__: {
    extract(): Promise<Readonly<Record<string, ExtractedStory>>>;
    loadStory(story: { readonly storyId: string }): Promise<{ readonly playFunction?: unknown }>;
  };
}

interface ExtractedStory {
  readonly id: string;
  readonly title: string;
  readonly name: string;
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
export async function readStories(browser: Browser, base: string): Promise<ListedStory[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${base}iframe.html`);
    await page.waitForFunction(() => "__STORYBOOK_PREVIEW__" in globalThis);
    return await page.evaluate(async () => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as PreviewGlobal;
      const stories = Object.values(await preview.extract());
      return Promise.all(
        stories.map(async ({ id, title, name, storyGlobals, parameters }) => {
          // What is extracted has no functions.
          const { playFunction } = await preview.loadStory({ storyId: id });
          return {
            id,
            title: `${title}/${name}`,
            file: parameters.fileName,
            plays: playFunction !== undefined,
            modes: parameters.chromatic?.modes ?? {},
            ownGlobals: storyGlobals,
            skipped:
              parameters.noPicture ??
              (parameters.chromatic?.disableSnapshot ? "It disables its snapshot for Chromatic." : null),
          };
        }),
      );
    });
  } finally {
    await page.close();
  }
}

/**
 * Stories that one of the words selects; all stories without words. One that is not pictured is chosen by its whole id
 * alone.
 */
export function chooseStories(stories: readonly ListedStory[], words: readonly string[]): ListedStory[] {
  const ids = words.map((word) => word.toLowerCase());
  return stories.filter((story) => {
    if (ids.includes(story.id)) return true;
    if (story.skipped !== null) return false;
    return words.length === 0 || words.some((word) => isSelected(story, word));
  });
}
