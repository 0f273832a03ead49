import { GLOBALS_UPDATED } from "storybook/internal/core-events";
import type { Globals } from "storybook/internal/csf";
import { addons } from "storybook/preview-api";
import { minutesOf } from "../globals/elapsed";

/** Storybook's globals in the preview. */
interface GlobalsStore {
  readonly initialGlobals: Globals;
  get(): Globals;
  update(changed: Globals): void;
}

interface PreviewWindow {
  readonly __STORYBOOK_PREVIEW__: { readonly storyStoreValue?: { readonly userGlobals: GlobalsStore } };
}

/**
 * Sets the global `elapsed`, and so the link, to milliseconds since the epoch, without rendering the story again:
 * Storybook's own event `updateGlobals` would run `beforeEach`. These are the two other things that it does.
 */
export function writeElapsed(elapsed: number, storyGlobals: Globals): void {
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as PreviewWindow;
  const store = preview.storyStoreValue?.userGlobals;
  if (store === undefined) throw new Error("Storybook has no globals yet: call this from a story.");
  store.update({ elapsed: minutesOf(elapsed) });
  const userGlobals = store.get();
  // The manager writes its URL, and what it shows, from this event.
  addons.getChannel().emit(GLOBALS_UPDATED, {
    initialGlobals: store.initialGlobals,
    userGlobals,
    storyGlobals,
    globals: { ...userGlobals, ...storyGlobals },
  });
}
