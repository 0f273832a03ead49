import { type ErrorBody, type FieldError, type Need, NeedKind } from "./generated.schemas.ts";

interface ApiErrorOptions {
  /** HTTP status; 0 without a response. */
  status: number;
  /** The problem as a user-facing sentence. */
  detail: string;
  /** Problems with individual request fields; empty if the response has none. */
  fieldErrors?: FieldError[];
  /** What the user lacks; only with status 403. */
  needs?: Need;
  /** Milliseconds that the server asks to wait before the next attempt. */
  retryAfter?: number;
  /** HTTP method in capitals. */
  method: string;
  /** URL as requested, relative or absolute. */
  url: string;
  /** Underlying error of a request without a response. */
  cause?: unknown;
}

/**
 * A rejected request (status ≥ 300), or one without a response (status 0). Every rejection of the API client is one of
 * these, except aborts, which stay AbortErrors.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** HTTP status; 0 without a response. */
  readonly status: number;
  /** The problem as a user-facing sentence. */
  readonly detail: string;
  /** Problems with individual request fields; empty if the response has none. */
  readonly fieldErrors: FieldError[];
  /** What the user lacks; only with status 403, and absent if the response does not say. */
  readonly needs: Need | undefined;
  /** Milliseconds that the server asks to wait before the next attempt; undefined if it does not say. */
  readonly retryAfter: number | undefined;
  /** HTTP method in capitals. */
  readonly method: string;
  /** URL as requested, relative or absolute. */
  readonly url: string;

  constructor({ status, detail, fieldErrors = [], needs, retryAfter, method, url, cause }: ApiErrorOptions) {
    super(`${method} ${url}: ${detail}`, { cause });
    this.status = status;
    this.detail = detail;
    this.fieldErrors = fieldErrors;
    this.needs = needs;
    this.retryAfter = retryAfter;
    this.method = method;
    this.url = url;
  }
}

/** Type guard for ApiError. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

/** Whether the same request would be rejected again: a client error, except for too many requests at a time (429). */
export function isPermanent(error: unknown): error is ApiError {
  return isApiError(error) && error.status >= 400 && error.status < 500 && error.status !== 429;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === "string" && typeof value.message === "string";
}

function isNeed(value: unknown): value is Need {
  if (!isRecord(value) || typeof value.name !== "string") return false;
  if (value.contact !== undefined && typeof value.contact !== "string") return false;
  return Object.values(NeedKind).some((kind) => kind === value.kind);
}

/**
 * Parses the contract's ErrorBody from a response text. HTML pages, empty bodies, and foreign JSON give undefined;
 * malformed members of `errors` and malformed `needs` are dropped.
 */
export function parseErrorBody(text: string): ErrorBody | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(body) || typeof body.detail !== "string") return undefined;
  const errors = Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [];
  return { detail: body.detail, errors, ...(isNeed(body.needs) && { needs: body.needs }) };
}
