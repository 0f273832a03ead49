import { isCommonAssetRequest } from "msw";
import { type SetupWorker, setupWorker } from "msw/browser";
import { HttpNetworkFrame } from "msw/experimental";
import { endUnusedSource } from "../src/mocks/network/unused-source.ts";
import { noteUnhandledRequest } from "./guards/unhandled-requests";

let started: Promise<SetupWorker> | undefined;

/**
 * The one service worker of this Storybook. A docs page asks for it once for each story that it shows, and a
 * second `start` throws, so it is started once and remembered.
 */
export function startWorker(): Promise<SetupWorker> {
  started ??= start();
  return started;
}

async function start(): Promise<SetupWorker> {
  await endUnusedSource();
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    // Relative to the document, so that a build served under a sub-path finds it.
    serviceWorker: { url: new URL("mockServiceWorker.js", document.baseURI).pathname },
    onUnhandledFrame({ frame, defaults }) {
      if (!(frame instanceof HttpNetworkFrame)) return;
      const { request } = frame.data;
      if (!isCommonAssetRequest(request) && noteUnhandledRequest(request)) defaults.error();
    },
  });
  return worker;
}
