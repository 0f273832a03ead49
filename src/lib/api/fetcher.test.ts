import { expect, test, vi } from "vitest";
import { ApiError } from "./api-error.ts";
import { apiFetch } from "./fetcher.ts";

function answer(body: string | null, init: ResponseInit & { type?: string } = {}): void {
  const { type, ...rest } = init;
  vi.stubGlobal("fetch", async () => {
    const response = new Response(body, rest);
    if (type) response.headers.set("content-type", type);
    else response.headers.delete("content-type");
    return response;
  });
}

/** The ApiError that the request rejects with; fails when it resolves, or rejects with anything else. */
async function refusal(request: Promise<unknown>): Promise<ApiError> {
  const error = await request.then(
    () => new Error("resolved"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return error;
}

test("a JSON answer resolves with its body alone", async () => {
  answer('{"entries":[],"total":3}', { type: "application/json; charset=utf-8" });
  await expect(apiFetch("/api/workflow")).resolves.toEqual({ entries: [], total: 3 });
});

test("a text answer stays text, even where it could be read as JSON", async () => {
  answer("42", { type: "text/plain; charset=utf-8" });
  await expect(apiFetch("/api/workflow/a/logs")).resolves.toBe("42");
});

test("an empty log is an empty text, not undefined", async () => {
  answer("", { type: "text/plain" });
  await expect(apiFetch("/api/workflow/a/logs")).resolves.toBe("");
});

test("204 resolves with undefined", async () => {
  answer(null, { status: 204 });
  await expect(apiFetch("/api/credentials/a", { method: "DELETE" })).resolves.toBeUndefined();
});

test("an error response carries the status, detail, and fields of its ErrorBody", async () => {
  const body = {
    detail: "limit is out of range",
    errors: [{ field: "limit", message: "5000 is more than 1000" }],
  };
  answer(JSON.stringify(body), { status: 422, type: "application/json" });
  const error = await refusal(apiFetch("/api/workflow?limit=5000", { method: "get" }));
  expect(error).toMatchObject({ status: 422, detail: body.detail, fieldErrors: body.errors, method: "GET" });
  expect(error.url).toBe("/api/workflow?limit=5000");
});

test("an error response carries what the user lacks", async () => {
  const needs = { kind: "pool", name: "training-h100" };
  answer(JSON.stringify({ detail: "No.", errors: [], needs }), { status: 403, type: "application/json" });
  expect((await refusal(apiFetch("/api/pool"))).needs).toEqual(needs);
});

test.each([
  ["seconds", { "retry-after": "3" }, 3_000],
  [
    "a date, by the server's clock",
    { "retry-after": "Sun, 01 Mar 2026 12:00:05 GMT", date: "Sun, 01 Mar 2026 12:00:00 GMT" },
    5_000,
  ],
  [
    "a date in the past",
    { "retry-after": "Sun, 01 Mar 2026 11:59:00 GMT", date: "Sun, 01 Mar 2026 12:00:00 GMT" },
    0,
  ],
  ["a date without the time that it was sent", { "retry-after": "Sun, 01 Mar 2026 12:00:05 GMT" }, undefined],
  ["text", { "retry-after": "soon" }, undefined],
  ["nothing", {}, undefined],
])("Retry-After may have %s", async (_, headers, retryAfter) => {
  answer(null, { status: 503, headers });
  expect((await refusal(apiFetch("/api/pool"))).retryAfter).toBe(retryAfter);
});

test.each([
  ["an HTML page", "<html>Bad gateway</html>", "text/html", 502, "Bad Gateway"],
  ["an empty body", null, undefined, 500, "Internal Server Error"],
  ["JSON of another shape", '{"message":"boom"}', "application/json", 500, "Internal Server Error"],
])("%s as error response still reports the status", async (_, body, type, status, statusText) => {
  answer(body, { status, statusText, ...(type ? { type } : {}) });
  const error = await refusal(apiFetch("/api/pool"));
  expect(error).toMatchObject({
    status,
    detail: `The server responded with ${status} ${statusText}`,
    fieldErrors: [],
  });
});

test("a JSON answer that does not parse is an ApiError too", async () => {
  answer('{"entries":[', { type: "application/json" });
  const error = await refusal(apiFetch("/api/pool"));
  expect(error.status).toBe(200);
  expect(error.detail).toContain("not valid JSON");
});

test("no response has status 0, a plain sentence, and the cause", async () => {
  const cause = new TypeError("fetch failed");
  vi.stubGlobal("fetch", async () => Promise.reject(cause));
  const error = await refusal(apiFetch("/api/pool", { method: "POST" }));
  expect(error).toMatchObject({ status: 0, method: "POST", cause });
  expect(error.detail).toBe("The server could not be reached. Check your connection and try again.");
});

test("a truncated response has status 0", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) });
  vi.stubGlobal("fetch", async () => new Response(body));
  expect((await refusal(apiFetch("/api/pool"))).status).toBe(0);
});

test("an abort stays an AbortError, and the signal reaches fetch", async () => {
  const fetch = vi.fn(async (_url: string, options: RequestInit) => {
    options.signal?.throwIfAborted();
    return new Response();
  });
  vi.stubGlobal("fetch", fetch);
  const controller = new AbortController();
  controller.abort();
  const request = apiFetch("/api/pool", { signal: controller.signal });
  await expect(request).rejects.toMatchObject({ name: "AbortError" });
  await expect(request).rejects.not.toBeInstanceOf(ApiError);
  expect(fetch).toHaveBeenCalledWith("/api/pool", { signal: controller.signal });
});

test("an abort with a custom reason rejects with that reason", async () => {
  const reason = new Error("left the page");
  vi.stubGlobal("fetch", async () => Promise.reject(reason));
  await expect(apiFetch("/api/pool", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test.each(["/api/workflow/..", "/api/workflow/./logs?limit=2"])(
  "%s is not requested, since browsers would request another path",
  async (url) => {
    const requests = vi.fn();
    vi.stubGlobal("fetch", requests);
    const error = await refusal(apiFetch(url));
    expect([error.status, error.url]).toEqual([404, url]);
    expect(requests).not.toHaveBeenCalled();
  },
);
