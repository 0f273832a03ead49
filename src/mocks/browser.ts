import { isCommonAssetRequest } from "msw";
import { setupWorker } from "msw/browser";
import { HttpNetworkFrame } from "msw/experimental";
import { createListeners } from "./changes/listeners.ts";
import { createChoiceStorage } from "./console/choice-storage.ts";
import { CONSOLE_NAME } from "./console/console-name.ts";
import { CHANGES_KEY, createKeptChanges, type KeptChanges } from "./console/kept-changes.ts";
import { createMockConsole } from "./console/mock-console.ts";
import { createMomentStorage } from "./console/moment-storage.ts";
import { createHandlers } from "./handlers.ts";
import { answerFollowersInPage } from "./network/followers.ts";
import { pageAnswers } from "./network/page-answer.ts";
import { followApiLinksInPage } from "./network/page-links.ts";
import { endUnusedSource } from "./network/unused-source.ts";
import {
  defaultApiWorld,
  setDefaultWorld,
  subscribeToDefaultMoment,
  subscribeToDefaultWorld,
} from "./world/default-world.ts";
import { createPlayback, type Playback, STEP } from "./world/playback.ts";

/** How long the service worker may take to answer, in milliseconds; it does in well under a second. */
const START_LIMIT = 30_000;

/** What the page shows of mock mode. */
export interface MockMode {
  readonly changes: KeptChanges;
  readonly playback: Pick<Playback, "speed" | "onSpeed">;
  /** Calls `listener` after another tab has done something, until the returned function is called. */
  onForeignChange(listener: () => void): () => void;
}

let started: Promise<MockMode> | undefined;

/**
 * Starts answering this page's `/api` requests from the default world, as it was chosen and changed on earlier visits,
 * lets time pass in it, and puts the console that edits it on the global object. A second call waits for the first, since
 * a worker can be started once only. A request to `/api` that no handler knows fails instead of leaving the machine.
 * Rejects when the service worker cannot be registered or does not answer.
 */
export function startMockApi(): Promise<MockMode> {
  started ??= start();
  return started;
}

const warn = (text: string) => console.warn(text);
const webStorage = () => localStorage;

async function start(): Promise<MockMode> {
  const storage = createChoiceStorage(webStorage, warn);
  const moments = createMomentStorage(webStorage, warn);
  setDefaultWorld(moments.restore(storage.restore() ?? defaultApiWorld()));
  if (!isSecureContext) throw new Error(insecureMessage(location));
  await withinLimit(startWorker()).catch((cause) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${reason}\n\nReload to try again, or leave mock mode: localStorage.removeItem("mockApi") in the browser's console, then reload.`;
    throw new Error(message, { cause });
  });
  const world = { get: defaultApiWorld, set: setDefaultWorld };
  const playback = startPlayback();
  subscribeToDefaultMoment(() => moments.save(defaultApiWorld()));
  const { changes, onForeignChange } = startKeepingChanges(playback);
  const print = (text: string) => console.log(text);
  const mockConsole = createMockConsole({ world, storage, playback, changes, print, warn });
  Object.assign(globalThis, { [CONSOLE_NAME]: mockConsole });
  return { changes, playback, onForeignChange };
}

/** Lets time pass as it does for the user. The screens' clock moves with the world, so both agree on what is now. */
function startPlayback(): Playback {
  const playback = createPlayback({
    world: defaultApiWorld,
    readTime: () => performance.now(),
    onStop: (reason) => warn(`${reason} __mockConfig.setElapsed(0) goes back.`),
  });
  try {
    playback.play(1);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warn(`${error.message} __mockConfig.setElapsed(0) does.`);
  }
  setInterval(playback.update, STEP);
  return playback;
}

function startKeepingChanges(playback: Playback): Pick<MockMode, "changes" | "onForeignChange"> {
  const listeners = createListeners();
  const changes = createKeptChanges({
    storage: webStorage,
    world: { get: defaultApiWorld, set: setDefaultWorld, subscribe: subscribeToDefaultWorld },
    onForeignChange(moment) {
      const world = defaultApiWorld();
      // Clocks of two tabs differ by a second or two. One that stands still gets there when it is moved.
      if (playback.speed > 0 && world.config.elapsed < moment) world.moveTo(moment);
      listeners.notify();
    },
    warn,
  });
  addEventListener("storage", ({ key }) => {
    if (key === CHANGES_KEY || key === null) changes.catchUp();
  });
  // A page that comes back from the browser's cache has missed what happened meanwhile.
  addEventListener("pageshow", changes.catchUp);
  return {
    changes,
    onForeignChange: listeners.subscribe,
  };
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
