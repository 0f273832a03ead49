import { type AnyHandler, getResponse, type RequestHandler } from "msw";

/** Answers a request in the page, without the service worker; undefined if no handler does. Rejects like `fetch`. */
export type AnswerInPage = (request: Request) => Promise<Response | undefined>;

/** @param listHandlers the worker's current handlers; the first that responds wins, as in the worker. */
export function pageAnswers(listHandlers: () => readonly AnyHandler[]): AnswerInPage {
  return async (request) => {
    const handlers = listHandlers().filter(
      (handler): handler is RequestHandler => handler.kind === "request",
    );
    const response = await untilAborted(getResponse(handlers, request), request.signal);
    if (response?.type === "error") throw new TypeError("Failed to fetch");
    return response && withAbort(response, request.signal);
  };
}

/** Rejects with the signal's reason on abort. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const abort = Promise.withResolvers<never>();
  const onAbort = () => abort.reject(signal.reason);
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([work, abort.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** The response with a body that fails on abort, and then cancels its source. */
function withAbort(response: Response, signal: AbortSignal): Response {
  const { status, statusText, headers } = response;
  const body = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
  return new Response(body ?? null, { status, statusText, headers });
}
