import type { SetupWorker } from "msw/browser";
import type { HttpHandler } from "msw/http";

/**
 * The worker with `network` in front of whatever is used on it, now or in a play function. MSW asks the handlers used
 * last first, so it is used again with all of them; a handler that is there already moves to the front.
 */
export function withNetworkFirst<Worker extends Pick<SetupWorker, "use">>(
  worker: Worker,
  network: HttpHandler,
): Worker {
  return { ...worker, use: (...handlers) => worker.use(network, ...handlers) };
}
