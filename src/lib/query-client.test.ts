import { expect, test } from "vitest";
import { ApiError } from "./api/api-error.ts";
import { createQueryClient } from "./query-client.ts";

const { retry, retryDelay } = createQueryClient({ retries: 2 }).getDefaultOptions().queries ?? {};

function errorOf(status: number, retryAfter?: number): ApiError {
  return new ApiError({ status, retryAfter, detail: "No.", method: "GET", url: "/api/pool" });
}

function retries(failures: number, error: Error): boolean {
  return typeof retry === "function" && retry(failures, error);
}

function delay(failures: number, error: Error): number {
  return typeof retryDelay === "function" ? retryDelay(failures, error) : Number.NaN;
}

test.each([0, 429, 500, 503])("status %i is retried, twice", (status) => {
  expect([0, 1, 2].map((failures) => retries(failures, errorOf(status)))).toEqual([true, true, false]);
});

test.each([400, 403, 404, 409, 422])("status %i is not retried", (status) => {
  expect(retries(0, errorOf(status))).toBe(false);
});

test("waits longer each time, or as long as the server asks", () => {
  expect([0, 1, 9].map((failures) => delay(failures, errorOf(500)))).toEqual([1_000, 2_000, 30_000]);
  expect([0, 1].map((failures) => delay(failures, errorOf(503, 3_000)))).toEqual([3_000, 3_000]);
  expect(delay(0, new Error("No."))).toBe(1_000);
});

test("does not retry when the server asks to wait longer than a user would", () => {
  expect(retries(0, errorOf(429, 30_000))).toBe(true);
  expect(retries(0, errorOf(429, 30_001))).toBe(false);
});
