import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createJobRunner } from "./jobs.ts";
import type { WorkerPort } from "./worker-port.ts";

/** A worker that is played by hand. */
function fakeWorker() {
  const posted: unknown[] = [];
  let [say, fail] = [(_message: unknown) => {}, (_reason: string) => {}];
  const state = { isEnded: false, isHeld: false };
  const port: WorkerPort = {
    post: (message) => posted.push(message),
    listen(onMessage, onFailure) {
      [say, fail] = [onMessage, onFailure];
    },
    hold(isBusy) {
      state.isHeld = isBusy;
    },
    end() {
      state.isEnded = true;
    },
  };
  return { port, posted, state, say: (message: unknown) => say(message), fail: () => fail("out of memory") };
}

function runner(stages = [100, 50]) {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const run = createJobRunner<string, string>(
    () => {
      const worker = fakeWorker();
      workers.push(worker);
      return worker.port;
    },
    { stages },
  );
  return { run, workers };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a job runner", () => {
  it("runs jobs one after another in one worker, which starts with the first", async () => {
    const { run, workers } = runner();
    expect(workers).toHaveLength(0);
    const [first, second] = [run("a"), run("b")];
    await settled();
    expect(workers[0]?.posted).toEqual([]);
    workers[0]?.say({ kind: "ready" });
    expect(workers[0]?.posted).toEqual(["a"]);
    expect(workers[0]?.state.isHeld).toBe(true);
    workers[0]?.say({ kind: "result", result: "A" });
    await expect(first).resolves.toEqual({ result: "A" });
    await settled();
    expect(workers[0]?.posted).toEqual(["a", "b"]);
    workers[0]?.say({ kind: "result", result: "B" });
    await expect(second).resolves.toEqual({ result: "B" });
    expect(workers).toHaveLength(1);
    expect(workers[0]?.state).toEqual({ isEnded: false, isHeld: false });
  });

  it("ends a worker that takes too long, and gives the next job another", async () => {
    const { run, workers } = runner();
    const [slow, next] = [run("a"), run("b")];
    await settled();
    // Starting does not count.
    await vi.advanceTimersByTimeAsync(1_000);
    workers[0]?.say({ kind: "ready" });
    await vi.advanceTimersByTimeAsync(99);
    expect(workers[0]?.state.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expect(slow).resolves.toEqual({ failure: "too slow" });
    expect(workers[0]?.state.isEnded).toBe(true);
    await settled();
    workers[1]?.say({ kind: "ready" });
    expect(workers[1]?.posted).toEqual(["b"]);
    workers[1]?.say({ kind: "result", result: "B" });
    await expect(next).resolves.toEqual({ result: "B" });
  });

  it("gives each stage its own time", async () => {
    const { run, workers } = runner();
    const job = run("a");
    await settled();
    workers[0]?.say({ kind: "ready" });
    await vi.advanceTimersByTimeAsync(90);
    workers[0]?.say({ kind: "next stage" });
    await vi.advanceTimersByTimeAsync(40);
    workers[0]?.say({ kind: "next stage" });
    await vi.advanceTimersByTimeAsync(49);
    expect(workers[0]?.state.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expect(job).resolves.toEqual({ failure: "too slow" });
  });

  it("reports a worker that breaks down, before or during a job", async () => {
    const { run, workers } = runner();
    const early = run("a");
    await settled();
    workers[0]?.fail();
    await expect(early).resolves.toEqual({ failure: "broken" });
    const late = run("b");
    await settled();
    workers[1]?.say({ kind: "ready" });
    workers[1]?.fail();
    await expect(late).resolves.toEqual({ failure: "broken" });
    expect(workers.map(({ state }) => state.isEnded)).toEqual([true, true]);
  });
});
