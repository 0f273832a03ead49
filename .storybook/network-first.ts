import type { SetupWorker } from "msw/browser";
import type { HttpHandler } from "msw/http";

/**
 * The worker with `network` in front of all handlers that are added to it, also by a play function. MSW asks the handlers
 * added last first, so `network` is added again with each of them; MSW moves a handler that it already has.
 */
export function withNetworkFirst<Worker extends Pick<SetupWorker, "use">>(
  worker: Worker,
  network: HttpHandler,
): Worker {
  return { ...worker, use: (...handlers) => worker.use(network, ...handlers) };
}
