import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { ErrorBody } from "../../lib/api/generated.schemas.ts";
import { apiPath } from "./api-path.ts";

/** A path of the API, such as `/api/workflow` or `/api/workflow/:name`. */
export type ApiPath = `/api/${string}`;
export type ScenarioMethod = "get" | "post" | "put" | "patch" | "delete";

export interface ScenarioOptions {
  /** `get` by default. */
  readonly method?: ScenarioMethod;
  /** What the answer says; a sentence that names the status by default. */
  readonly detail?: string;
}

/** Seconds to wait before the next attempt. */
const RETRY_AFTER = "1";

function failure(status: number, detail = `The server failed on purpose, with ${status}.`): Response {
  const body: ErrorBody = { detail, errors: [] };
  // As the network of the toolbar does.
  const headers: HeadersInit = status === 429 || status === 503 ? { "retry-after": RETRY_AFTER } : {};
  return HttpResponse.json(body, { status, headers });
}

/**
 * Never answers: for stories that show what is there while data is on its way. Declare it before the handlers
 * that would answer.
 *
 * @example msw.use(neverAnswers("/api/workflow"))
 */
export function neverAnswers(path: ApiPath, { method = "get" }: ScenarioOptions = {}): HttpHandler {
  // A promise that nothing settles; `delay("infinite")` would hold a timer for 24 days.
  return http[method](apiPath(path), () => new Promise<never>(() => {}));
}

/**
 * Answers every request with an error.
 *
 * @example msw.use(failsWith("/api/workflow/:name", 500))
 */
export function failsWith(
  path: ApiPath,
  status: number,
  { method = "get", detail }: ScenarioOptions = {},
): HttpHandler {
  return http[method](apiPath(path), () => failure(status, detail));
}

/**
 * Answers the first `times` requests with an error and leaves the later ones to the handlers behind it: for
 * stories in which a retry works.
 *
 * @example msw.use(failsTimes("/api/workflow", 500, 1), ...workflowHandlers(world))
 */
export function failsTimes(
  path: ApiPath,
  status: number,
  times: number,
  { method = "get", detail }: ScenarioOptions = {},
): HttpHandler {
  let left = times;
  return http[method](apiPath(path), () => {
    if (left === 0) return undefined;
    left -= 1;
    return failure(status, detail);
  });
}

/** Answers the first request with an error, and leaves the later ones to the handlers behind it. */
export function failsOnce(path: ApiPath, status: number, options?: ScenarioOptions): HttpHandler {
  return failsTimes(path, status, 1, options);
}

/** The network is gone: the request fails without any answer. */
export function unreachable(path: ApiPath, { method = "get" }: ScenarioOptions = {}): HttpHandler {
  return http[method](apiPath(path), () => HttpResponse.error());
}
