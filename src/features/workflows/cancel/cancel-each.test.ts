import fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError } from "@/lib/api/api-error";
import { cancelEach } from "./cancel-each";

const answer = (status: number, detail: string) =>
  new ApiError({ status, detail, method: "POST", url: "/api/workflow/x/cancel" });
const neverStopped = new AbortController().signal;

test("each workflow has its own result, in the order of the names", async () => {
  const results = await cancelEach({
    names: ["one", "two", "three", "two"],
    signal: neverStopped,
    async cancel(name) {
      if (name === "two") throw answer(409, "It has ended already.");
      if (name === "three") throw answer(500, "The server failed.");
    },
  });
  expect(results).toEqual([
    { name: "one", kind: "canceled", reason: "" },
    { name: "two", kind: "ended", reason: "It has ended already." },
    { name: "three", kind: "failed", reason: "The server failed." },
  ]);
});

test("concurrency is limited, and every name is requested once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      async (names, atOnce) => {
        const asked: string[] = [];
        const progress: number[] = [];
        let underWay = 0;
        let most = 0;
        const results = await cancelEach({
          names,
          atOnce,
          signal: neverStopped,
          onProgress: (answered) => progress.push(answered),
          async cancel(name) {
            asked.push(name);
            underWay += 1;
            most = Math.max(most, underWay);
            await Promise.resolve();
            underWay -= 1;
          },
        });
        expect(asked.toSorted()).toEqual(names.toSorted());
        expect(results.map(({ name }) => name)).toEqual(names);
        expect(most).toBeLessThanOrEqual(atOnce);
        expect(progress).toEqual(names.map((_, index) => index + 1));
      },
    ),
  );
});

test("stopping prevents pending requests", async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const results = await cancelEach({
    names: ["one", "two", "three"],
    atOnce: 1,
    signal: stop.signal,
    async cancel(name) {
      asked.push(name);
      if (name !== "two") return;
      stop.abort();
      throw stop.signal.reason;
    },
  });
  expect(asked).toEqual(["one", "two"]);
  expect(results.map(({ kind }) => kind)).toEqual(["canceled", "failed", "failed"]);
  expect(results[1]?.reason).toContain("may be canceled");
  expect(results[2]?.reason).toContain("before the request was sent");
});
