import type { ErrorBody, FieldError } from "./generated.schemas.ts";

interface ApiErrorOptions {
  /** HTTP status; 0 when no answer arrived. */
  status: number;
  /** What was wrong, as a sentence for people. */
  detail: string;
  /** What was wrong with single fields of the request; empty when the answer names none. */
  fieldErrors?: FieldError[];
  /** HTTP method in capitals. */
  method: string;
  /** URL as requested, relative or absolute. */
  url: string;
  /** The error that led to this one, for a request that never got an answer. */
  cause?: unknown;
}

/**
 * A request that was refused (status ≥ 300) or never answered (status 0).
 * Every rejection of the API client is one of these, save an abort, which stays the platform's own AbortError.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  /** What was wrong, as a sentence for people. */
  readonly detail: string;
  /** What was wrong with single fields of the request; empty when the answer names none. */
  readonly fieldErrors: FieldError[];
  /** HTTP method in capitals. */
  readonly method: string;
  /** URL as requested, relative or absolute. */
  readonly url: string;

  constructor({ status, detail, fieldErrors = [], method, url, cause }: ApiErrorOptions) {
    super(`${method} ${url}: ${detail}`, { cause });
    this.status = status;
    this.detail = detail;
    this.fieldErrors = fieldErrors;
    this.method = method;
    this.url = url;
  }
}

/** Tells an ApiError from every other value, so that a screen can ask for its status. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === "string" && typeof value.message === "string";
}

/**
 * Reads the contract's ErrorBody out of the text of a refused answer. A proxy's HTML page, an empty body or a foreign
 * JSON shape gives undefined; malformed members of `errors` are left out.
 */
export function parseErrorBody(text: string): ErrorBody | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(body) || typeof body.detail !== "string") return undefined;
  return { detail: body.detail, errors: Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [] };
}
