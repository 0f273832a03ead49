import { ApiError, parseErrorBody } from "./api-error.ts";

/** Error type of all generated hooks. ApiError contains the parsed body, so the type parameter is unused. */
export type ErrorType<_Body> = ApiError;

/** Body type of all generated mutations: exactly the contract's. */
export type BodyType<Body> = Body;

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function unreachable(method: string, url: string, cause: unknown): ApiError {
  const detail = "The server could not be reached. Check your connection and try again.";
  return new ApiError({ status: 0, detail, method, url, cause });
}

/** Whether a part of the path is `.` or `..`: browsers resolve it, and would request another path. */
function hasDotSegment(url: string): boolean {
  const [path = ""] = url.split(/[?#]/);
  return path.split("/").some((segment) => segment === "." || segment === "..");
}

function unaddressable(method: string, url: string): ApiError {
  const detail = "There is nothing of that name: no address can hold a name of one or two dots.";
  return new ApiError({ status: 404, detail, method, url });
}

/** A response with a 2xx status. */
export interface TextAnswer {
  text: string;
  response: Response;
}

/** Response text together with its headers, which the generated functions omit. Rejects like `apiFetch`. */
export async function fetchText(url: string, options: RequestInit = {}): Promise<TextAnswer> {
  const method = (options.method ?? "GET").toUpperCase();
  if (hasDotSegment(url)) throw unaddressable(method, url);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, options);
    text = await response.text();
  } catch (error) {
    // A signal may have its own abort reason instead of an AbortError; both come from the caller.
    if (options.signal?.aborted || isAbort(error)) throw error;
    throw unreachable(method, url, error);
  }
  if (!response.ok) throw refusal(response, text, method, url);
  return { text, response };
}

/** Milliseconds of Retry-After, which has seconds or a date; dates are of the server's clock, like Date. */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const wait = Date.parse(text) - Date.parse(headers.get("date") ?? "");
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Converts a response with status ≥ 300 to an error. */
export function refusal(response: Response, text: string, method: string, url: string): ApiError {
  const { status } = response;
  const body = parseErrorBody(text);
  const detail = body?.detail ?? `The server responded with ${status} ${response.statusText}`.trimEnd();
  const { errors: fieldErrors, needs } = body ?? {};
  const retryAfter = retryAfterOf(response.headers);
  return new ApiError({ status, detail, fieldErrors, needs, retryAfter, method, url });
}

/**
 * Transport of the generated client.
 *
 * Resolves with the response body: parsed JSON, text, or undefined if empty. Rejects with an ApiError for non-2xx
 * statuses, for unparsable JSON, and (status 0) without a response. Aborts by the caller's signal reject with an
 * AbortError, so that TanStack Query can tell them from failures.
 */
export async function apiFetch<T>(url: string, options: RequestInit = {}): Promise<T> {
  const { text, response } = await fetchText(url, options);
  // T is the contract's type for this route; the contract guarantees it, not this cast.
  return readBody(text, response, (options.method ?? "GET").toUpperCase(), url) as T;
}

function readBody(text: string, response: Response, method: string, url: string): unknown {
  if (response.status === 204) return undefined;
  const type = response.headers.get("content-type") ?? "";
  if (!/[/+]json\b/i.test(type)) return text === "" && !type.startsWith("text/") ? undefined : text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = `The server responded with ${response.status} and a body that is not valid JSON.`;
    throw new ApiError({ status: response.status, detail, method, url, cause });
  }
}
