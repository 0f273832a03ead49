import { ApiError, parseErrorBody } from "./api-error.ts";

/** The error type of every generated hook. The body's type is read into ApiError's own fields, so it is not a parameter here. */
export type ErrorType<_Body> = ApiError;

/** The body type of every generated mutation: what the contract says, as it is. */
export type BodyType<Body> = Body;

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function unreachable(method: string, url: string, cause: unknown): ApiError {
  const detail = "The server could not be reached. Check your connection and try again.";
  return new ApiError({ status: 0, detail, method, url, cause });
}

/** An answer that the server gave with a status of 2xx. */
export interface TextAnswer {
  text: string;
  response: Response;
}

/**
 * The text of an answer along with its headers, which the generated functions leave out. Rejects as `apiFetch` does.
 */
export async function fetchText(url: string, options: RequestInit = {}): Promise<TextAnswer> {
  const method = (options.method ?? "GET").toUpperCase();
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, options);
    text = await response.text();
  } catch (error) {
    // A signal may carry a reason of its own instead of an AbortError; both are the caller's doing.
    if (options.signal?.aborted || isAbort(error)) throw error;
    throw unreachable(method, url, error);
  }
  if (!response.ok) throw refusal(response, text, method, url);
  return { text, response };
}

/** What an answer with a status of 300 or more says, as an error. */
export function refusal(response: Response, text: string, method: string, url: string): ApiError {
  const { status } = response;
  const body = parseErrorBody(text);
  const detail = body?.detail ?? `The server responded with ${status} ${response.statusText}`.trimEnd();
  return new ApiError({ status, detail, fieldErrors: body?.errors, method, url });
}

/**
 * The one way in which the generated client talks to the API.
 *
 * Resolves with the answer's body: parsed JSON for a JSON answer, the text for any other, undefined for an empty one.
 * Rejects with an ApiError when the status is not 2xx, when a JSON answer does not parse, and (status 0) when no
 * answer arrived. An abort by the caller's signal rejects with its AbortError, so that TanStack Query can tell it
 * from a failure.
 */
export async function apiFetch<T>(url: string, options: RequestInit = {}): Promise<T> {
  const { text, response } = await fetchText(url, options);
  // The caller's T is what the contract says of this route; the document, not this line, is what vouches for it.
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
