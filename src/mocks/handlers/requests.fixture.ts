import { expect } from "vitest";
import type { ErrorBody } from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import { DEFAULT_EPOCH } from "../seed/defaults.ts";

const ORIGIN = "http://console.test";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a request to the handlers under test; a body is sent as JSON, a string unchanged. */
export async function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${ORIGIN}${path}`, {
    method,
    headers: body === undefined ? undefined : { "content-type": "application/json" },
    body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  if (text !== "") expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

export function get(path: string): Promise<Answer> {
  return send("GET", path);
}

/** The names of the invalid fields in an answer, sorted, after a check of its form. */
export function blamed({ status, body }: Answer, expected: number): string[] {
  expect(status).toBe(expected);
  const { detail, errors, ...rest } = body as ErrorBody;
  expect(rest).toEqual({});
  expect(detail).toMatch(/\.$/);
  for (const error of errors) {
    const { line: _line, column: _column, ...said } = error;
    expect(said).toEqual({ field: expect.any(String), message: expect.stringMatching(/\.$/) });
  }
  return errors.map(({ field }) => field).sort();
}

/** Parameters of a contract's query, each with a value that is valid only for free text. */
export function nonsense(shape: Readonly<Record<string, unknown>>): URLSearchParams {
  return new URLSearchParams(Object.keys(shape).map((field) => [field, "\u0000"]));
}

/** For tests: a page of a world at its default epoch, as an answer. */
export function dated(page: object): object {
  return { ...page, as_of: isoTime(DEFAULT_EPOCH) };
}
