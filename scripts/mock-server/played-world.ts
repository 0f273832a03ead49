import type { ApiWorld } from "../../src/mocks/world/api-world.ts";
import { createMovingWorld } from "../../src/mocks/world/moving-world.ts";
import { createPlayback } from "../../src/mocks/world/playback.ts";

/**
 * A world in which time passes, as handlers read it: it moves when a request comes, so that nothing happens without one.
 * @param speed seconds of the world in a second.
 * @param readTime milliseconds since any moment.
 * @param onStop called once when time can pass no further, with the reason.
 * @throws RangeError unless `speed` is an integer from 1 to `FASTEST`, or when the world is at the end of its time.
 */
export function playedWorld(
  start: ApiWorld,
  speed: number,
  readTime: () => number,
  onStop: (reason: string) => void,
): () => ApiWorld {
  const world = createMovingWorld(start);
  const playback = createPlayback({ world: () => world, readTime, onStop });
  playback.play(speed);
  return () => {
    playback.update();
    return world;
  };
}
