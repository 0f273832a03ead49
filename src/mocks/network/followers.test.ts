import { type HttpHandler, HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { answerFollowersInPage, type FetchScope } from "./followers.ts";
import { pageAnswers } from "./page-answer.ts";

const LOG = "http://localhost/api/workflow/train/logs";
const FOLLOWED = `${LOG}?follow=true`;

/** A page whose service worker responds to everything with "worker". */
function page(handler: HttpHandler): FetchScope {
  const scope: FetchScope = { fetch: async () => new Response("worker") };
  answerFollowersInPage(
    pageAnswers(() => [handler]),
    scope,
  );
  return scope;
}

/** A log that stays open, and a promise that resolves when its reader leaves. */
function openLog() {
  const left = Promise.withResolvers<true>();
  const encoder = new TextEncoder();
  const handler = http.get("*/api/workflow/:name/logs", ({ params }) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(`${params.name} 1\n`)),
      cancel: () => left.resolve(true),
    });
    return new HttpResponse(body, { headers: { "x-total-lines": "1" } });
  });
  return { handler, left: left.promise };
}

describe("answerFollowersInPage", () => {
  test("streams a followed log before it ends, with its headers", async () => {
    const { handler } = openLog();
    const response = await page(handler).fetch(FOLLOWED);
    expect(response.headers.get("x-total-lines")).toBe("1");
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toBe("train 1\n");
  });

  test.each([LOG, `${LOG}?follow=false`, "http://localhost/api/pool?follow=true"])(
    "leaves %s to the worker",
    async (url) => {
      const response = await page(openLog().handler).fetch(url);
      expect(await response.text()).toBe("worker");
    },
  );

  test("an abort fails the body and cancels its source", async () => {
    const { handler, left } = openLog();
    const leaving = new AbortController();
    const response = await page(handler).fetch(FOLLOWED, { signal: leaving.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    leaving.abort();
    await expect(reader?.read()).rejects.toHaveProperty("name", "AbortError");
    expect(await left).toBe(true);
  });

  test("an abort does not wait for the handler", async () => {
    const leaving = new AbortController();
    const never = http.get("*/api/*", () => new Promise<never>(() => undefined));
    const answer = page(never).fetch(FOLLOWED, { signal: leaving.signal });
    leaving.abort();
    await expect(answer).rejects.toHaveProperty("name", "AbortError");
  });

  test("a network error rejects like fetch, and a refusal resolves", async () => {
    const offline = http.get("*/api/*", () => HttpResponse.error());
    await expect(page(offline).fetch(FOLLOWED)).rejects.toThrow(TypeError);
    const refusal = http.get("*/api/*", () => HttpResponse.json({ detail: "No." }, { status: 404 }));
    expect((await page(refusal).fetch(FOLLOWED)).status).toBe(404);
  });
});
