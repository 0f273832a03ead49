import { availableParallelism } from "node:os";
import type { Browser } from "playwright-core";
import { Camera, type TakenPicture } from "./camera.ts";
import { countShots, type Walk } from "./plan.ts";
import type { Progress } from "./progress.ts";

/** Stories wait for timers now and then: one page more than there are cores keeps all cores busy. */
const DEFAULT_WORKERS = availableParallelism() + 1;

interface TakeOptions {
  readonly browser: Browser;
  /** Address of the static build, with a slash at its end. */
  readonly base: string;
  readonly walks: readonly Walk[];
  /** Where the pictures go, as `<story>/<mode>.png`. */
  readonly folder: string;
  readonly workers: number | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Takes all pictures of the walks, several pages at once. Once `signal` is aborted it ends after the pictures under
 * way, with those that it has.
 */
export async function takePictures({
  browser,
  base,
  walks,
  folder,
  workers,
  progress,
  signal,
}: TakeOptions): Promise<TakenPicture[]> {
  // The longest walks first, so that no page is left with one at the end.
  const queue = walks.toSorted((a, b) => countShots([b]) - countShots([a]));
  const taken: TakenPicture[] = [];
  const work = async () => {
    const camera = await Camera.open(browser, base);
    try {
      for (let walk = queue.shift(); walk !== undefined && !signal.aborted; walk = queue.shift()) {
        for await (const picture of camera.take(walk, folder)) {
          taken.push(picture);
          progress.step();
          if (signal.aborted) break;
        }
      }
    } finally {
      await camera.close();
    }
  };
  await Promise.all(Array.from({ length: workers ?? DEFAULT_WORKERS }, work));
  return taken;
}
