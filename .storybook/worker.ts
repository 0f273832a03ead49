import { isCommonAssetRequest } from "msw";
import { type SetupWorker, setupWorker } from "msw/browser";
import { HttpNetworkFrame } from "msw/experimental";
import { answerFollowersInPage } from "@/mocks/network/followers";
import { pageAnswers } from "@/mocks/network/page-answer";
import { followApiLinksInPage } from "@/mocks/network/page-links";
import { endUnusedSource } from "@/mocks/network/unused-source";
import { noteUnhandledRequest } from "./guards/unhandled-requests";

let started: Promise<SetupWorker> | undefined;

/**
 * The service worker of this Storybook. A docs page calls this for each of its stories, and a second `start` throws, so
 * the worker starts once.
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
  const answer = pageAnswers(() => worker.listHandlers());
  answerFollowersInPage(answer);
  followApiLinksInPage(answer);
  return worker;
}
