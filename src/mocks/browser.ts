import { isCommonAssetRequest } from "msw";
import { setupWorker } from "msw/browser";
import { HttpNetworkFrame } from "msw/experimental";
import { createHandlers, type WorldSource } from "./handlers.ts";

let started: Promise<unknown> | undefined;

/**
 * Starts answering this page's `/api` requests from `world`. A second call waits for the first, since a
 * worker can be started once only. A request to `/api` that no handler knows fails instead of leaving the machine.
 */
export function startMockApi(world: WorldSource): Promise<unknown> {
  started ??= setupWorker(...createHandlers(world)).start({
    quiet: true,
    onUnhandledFrame({ frame, defaults }) {
      if (!(frame instanceof HttpNetworkFrame)) return;
      const { request } = frame.data;
      if (!isCommonAssetRequest(request) && new URL(request.url).pathname.startsWith("/api/"))
        defaults.error();
    },
  });
  return started;
}
