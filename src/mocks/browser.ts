import { isCommonAssetRequest } from "msw";
import { setupWorker } from "msw/browser";
import { HttpNetworkFrame } from "msw/experimental";
import { createChoiceStorage } from "./console/choice-storage.ts";
import { CONSOLE_NAME } from "./console/help-text.ts";
import { createMockConsole } from "./console/mock-console.ts";
import { createHandlers } from "./handlers.ts";
import { answerFollowersInPage } from "./network/followers.ts";
import { pageAnswers } from "./network/page-answer.ts";
import { followApiLinksInPage } from "./network/page-links.ts";
import { endUnusedSource } from "./network/unused-source.ts";
import { defaultApiWorld, setDefaultWorld } from "./world/default-world.ts";

/** How long the service worker may take to answer, in milliseconds; it does in well under a second. */
const START_LIMIT = 30_000;

let started: Promise<unknown> | undefined;

/**
 * Starts answering this page's `/api` requests from the default world, as it was chosen on an earlier visit, and
 * puts the console that edits it on the global object. A second call waits for the first, since a worker can be
 * started once only. A request to `/api` that no handler knows fails instead of leaving the machine.
 * Rejects when the service worker cannot be registered or does not answer.
 */
export function startMockApi(): Promise<unknown> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const warn = (text: string) => console.warn(text);
  const storage = createChoiceStorage(() => localStorage, warn);
  const chosen = storage.restore();
  if (chosen !== undefined) setDefaultWorld(chosen);
  if (!isSecureContext) throw new Error(insecureMessage(location));
  await withinLimit(startWorker()).catch((cause) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${reason}\n\nReload to try again, or leave mock mode: localStorage.removeItem("mockApi") in the browser's console, then reload.`;
    throw new Error(message, { cause });
  });
  const world = { get: defaultApiWorld, set: setDefaultWorld };
  const print = (text: string) => console.log(text);
  Object.assign(globalThis, { [CONSOLE_NAME]: createMockConsole({ world, storage, print, warn }) });
}

/** Browsers have no service workers on a page that others on the network could have changed. */
function insecureMessage({ origin, port }: Location): string {
  return [
    `Mock mode answers requests in a service worker, which browsers allow on https and on localhost alone, not on ${origin}.`,
    `On the machine that serves it, open http://localhost:${port}. From another one, forward the port first: ssh -L ${port}:localhost:${port} HOST. Or serve it over https: pnpm dev:mock --experimental-https.`,
  ].join("\n\n");
}

async function startWorker(): Promise<void> {
  await endUnusedSource();
  const worker = setupWorker(...createHandlers(defaultApiWorld));
  await worker.start({
    quiet: true,
    onUnhandledFrame({ frame, defaults }) {
      if (!(frame instanceof HttpNetworkFrame)) return;
      const { request } = frame.data;
      if (!isCommonAssetRequest(request) && new URL(request.url).pathname.startsWith("/api/"))
        defaults.error();
    },
  });
  const answer = pageAnswers(() => worker.listHandlers());
  answerFollowersInPage(answer);
  followApiLinksInPage(answer);
}

/** A worker that is stuck in another tab would leave this page empty for ever. */
async function withinLimit(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const reason = `The service worker did not answer within ${START_LIMIT / 1_000} seconds. Close the other tabs of this address, then reload.`;
    timer = setTimeout(() => reject(new Error(reason)), START_LIMIT);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
