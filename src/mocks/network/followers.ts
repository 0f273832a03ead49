import type { AnswerInPage } from "./page-answer.ts";

/** Where `fetch` is; tests pass their own. */
export interface FetchScope {
  fetch: typeof fetch;
}

/**
 * Answers requests with `follow=true`, which stream for as long as a task runs, in the page, and passes all others to
 * the service worker. The worker cannot stream everywhere: without transferable streams (Firefox, Safari) MSW collects
 * the whole response first, which never ends. Where it can, it copies every response for MSW's events, and the copy of
 * a followed log grows without limit.
 */
export function answerFollowersInPage(answer: AnswerInPage, scope: FetchScope = globalThis): void {
  const passOn = scope.fetch.bind(scope);
  scope.fetch = async (input, init) => {
    const isFollowing = urlOf(input).searchParams.get("follow") === "true";
    const response = isFollowing ? await answer(new Request(input, init)) : undefined;
    return response ?? passOn(input, init);
  };
}

function urlOf(input: RequestInfo | URL): URL {
  return new URL(input instanceof Request ? input.url : input, globalThis.location?.href);
}
