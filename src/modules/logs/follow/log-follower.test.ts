import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError } from "@/lib/api/api-error";
import { LogFollower } from "./log-follower";

const encoder = new TextEncoder();

/** A server whose streams are written manually. */
class Streams {
  readonly offsets: number[] = [];
  fails: Error | null = null;
  private writer: ReadableStreamDefaultController<Uint8Array> | undefined;

  open = async (offset: number): Promise<ReadableStream<Uint8Array>> => {
    this.offsets.push(offset);
    if (this.fails !== null) throw this.fails;
    return new ReadableStream({
      start: (controller) => {
        this.writer = controller;
      },
    });
  };
  write = (text: string) => this.writer?.enqueue(encoder.encode(text));
  end = () => this.writer?.close();
  fail = () => this.writer?.error(new TypeError("network error"));
}

const LINE = "2026/03/02 11:46:53 [a-0] INFO: step";
const settle = () => vi.advanceTimersByTimeAsync(0);

function follow(streams: Streams, delays?: readonly number[]) {
  let flush: (() => void) | undefined;
  const follower = new LogFollower({
    open: streams.open,
    from: 10,
    delays,
    schedule: (callback) => {
      flush = callback;
      return () => {
        flush = undefined;
      };
    },
  });
  follower.start();
  return { follower, draw: () => flush?.() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("LogFollower", () => {
  test("batches lines per frame, and buffers partial lines", async () => {
    const streams = new Streams();
    const { follower, draw } = follow(streams);
    await settle();
    expect(follower.state.kind).toBe("live");
    let news = 0;
    follower.subscribe(() => {
      news += 1;
    });
    streams.write(`${LINE} 1\nTrace`);
    streams.write(`back\n${LINE} 2`);
    await settle();
    expect(follower.lineCount).toBe(10);
    draw();
    expect(news).toBe(1);
    expect(follower.lineCount).toBe(12);
    expect(follower.lineAt(10)?.message).toBe("INFO: step 1");
    expect(follower.lineAt(11)).toMatchObject({ raw: "Traceback", task: "a-0" });
    expect(follower.lineAt(9)).toBeUndefined();
  });

  test("resumes after the last complete line with increasing delays, and gives up eventually", async () => {
    const streams = new Streams();
    const { follower } = follow(streams, [1_000, 5_000]);
    await settle();
    streams.write(`${LINE} 1\n2026/03/0`);
    await settle();
    streams.fails = new TypeError("network error");
    streams.fail();
    await settle();
    expect(follower.state).toEqual({ kind: "reconnecting", attempt: 1, of: 2, delay: 1_000 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(follower.state).toEqual({ kind: "reconnecting", attempt: 2, of: 2, delay: 5_000 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(follower.state).toEqual({ kind: "lost", reason: "The connection was interrupted." });
    expect(streams.offsets).toEqual([10, 11, 11]);

    streams.fails = null;
    follower.start();
    await settle();
    expect(follower.state.kind).toBe("live");
    expect(streams.offsets.at(-1)).toBe(11);
  });

  test("resets the retries after a reconnection", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    for (let time = 0; time < 7; time += 1) {
      await settle();
      expect(follower.state.kind).toBe("live");
      streams.fail();
      await settle();
      expect(follower.state).toMatchObject({ kind: "reconnecting", attempt: 1, of: 5, delay: 1_000 });
      await vi.advanceTimersByTimeAsync(1_000);
    }
  });

  test("does not retry client errors", async () => {
    const streams = new Streams();
    streams.fails = new ApiError({ status: 404, detail: "No such workflow.", method: "GET", url: "/x" });
    const { follower } = follow(streams);
    await settle();
    expect(follower.state).toEqual({ kind: "lost", reason: "No such workflow." });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams.offsets).toHaveLength(1);
  });

  test("waits as long as the server asks", async () => {
    const streams = new Streams();
    streams.fails = new ApiError({
      status: 429,
      detail: "Too many requests.",
      retryAfter: 7_000,
      method: "GET",
      url: "/x",
    });
    const { follower } = follow(streams);
    await settle();
    expect(follower.state).toMatchObject({ kind: "reconnecting", attempt: 1, delay: 7_000 });
    await vi.advanceTimersByTimeAsync(6_999);
    expect(streams.offsets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(streams.offsets).toHaveLength(2);
  });

  test("makes no requests while paused, and catches up when resumed", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    await settle();
    streams.write(`${LINE} 1\n`);
    await settle();
    follower.pause();
    expect(follower.state.kind).toBe("paused");
    expect(follower.lineCount).toBe(11);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(streams.offsets).toEqual([10]);
    follower.start();
    await settle();
    expect(streams.offsets).toEqual([10, 11]);
  });

  test("reopens a stream later that the server ended", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    await settle();
    streams.write(`${LINE} the last`);
    streams.end();
    await settle();
    expect(follower.state.kind).toBe("quiet");
    expect(follower.lineAt(10)?.message).toBe("INFO: step the last");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(follower.state.kind).toBe("live");
    expect(streams.offsets).toEqual([10, 11]);
  });

  test("ends at once when nobody writes and the log turns out to have ended, with its last lines", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    await settle();
    streams.write(`${LINE} 1\n`);
    streams.end();
    await settle();
    const states: string[] = [];
    follower.subscribe(() => states.push(follower.state.kind));
    follower.mayGoOn = false;
    await settle();
    expect(streams.offsets).toEqual([10, 11]);
    streams.write(`${LINE} the last\n`);
    streams.end();
    await settle();
    expect(follower.state.kind).toBe("ended");
    expect(follower.lineAt(11)?.message).toBe("INFO: step the last");
    // It never seems to go on.
    expect(new Set(states)).toEqual(new Set(["quiet", "ended"]));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams.offsets).toHaveLength(2);
  });

  test("stays live while the server sends, although the log has ended", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    await settle();
    follower.mayGoOn = false;
    await settle();
    expect(follower.state.kind).toBe("live");
    expect(streams.offsets).toEqual([10]);
    streams.write(`${LINE} the last\n`);
    streams.end();
    await settle();
    expect(follower.state.kind).toBe("ended");
    expect(follower.lineCount).toBe(11);
  });

  test("waits for the first line as long as the stream is open", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    await settle();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(follower.state.kind).toBe("live");
    expect(follower.lineCount).toBe(10);
    streams.end();
    await settle();
    expect(follower.state.kind).toBe("quiet");
  });

  test("drops the oldest lines beyond a hundred thousand", async () => {
    const streams = new Streams();
    const { follower, draw } = follow(streams);
    await settle();
    streams.write(`${LINE}\n`.repeat(100_001));
    await settle();
    while (follower.lineCount < 100_011) draw();
    expect(follower.lineCount).toBe(100_011);
    expect(follower.from).toBe(50_011);
    expect(follower.lineAt(50_010)).toBeUndefined();
    expect(follower.lineAt(100_010)?.message).toBe("INFO: step");
  });

  test("leaves lines with the server while there are no frames, and reads all of them in slices afterwards", async () => {
    const total = 200_000;
    let sent = 0;
    const block = 500;
    const open = async () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          const lines = Array.from({ length: block }, (_, line) => `${LINE} ${sent + line}\n`);
          sent += block;
          controller.enqueue(encoder.encode(lines.join("")));
          if (sent === total) controller.close();
        },
      });
    let frame: (() => void) | undefined;
    const follower = new LogFollower({
      open,
      from: 0,
      schedule: (callback) => {
        frame = callback;
        return () => {
          frame = undefined;
        };
      },
    });
    follower.mayGoOn = false;
    follower.start();
    for (let turn = 0; turn < 2_000; turn += 1) await Promise.resolve();
    await settle();
    // A hidden tab. A megabyte and what is in the pipes.
    expect(sent).toBeLessThan(40_000);
    expect(follower.lineCount).toBe(0);

    let most = 0;
    while (follower.state.kind === "live") {
      const before = follower.lineCount;
      const draw = frame;
      frame = undefined;
      draw?.();
      most = Math.max(most, follower.lineCount - before);
      await settle();
    }
    expect(most).toBeLessThan(10_000);
    expect(follower.lineCount).toBe(total);
    expect(follower.lineAt(total - 1)?.message).toBe(`INFO: step ${total - 1}`);
    expect(follower.lineAt(follower.from)?.message).toBe(`INFO: step ${follower.from}`);
  });

  test("a pause while it waits for a frame keeps what was received, and ends the stream", async () => {
    const streams = new Streams();
    const { follower } = follow(streams);
    await settle();
    streams.write(`${LINE}\n`.repeat(40_000));
    await settle();
    follower.pause();
    expect(follower.lineCount).toBe(40_010);
    await settle();
    expect(follower.state.kind).toBe("paused");
  });

  test("reads a line of any length to its end", async () => {
    const streams = new Streams();
    const { follower, draw } = follow(streams);
    await settle();
    for (let part = 0; part < 3; part += 1) {
      streams.write("x".repeat(600_000));
      await settle();
      draw();
    }
    streams.write(`\n${LINE} after\n`);
    await settle();
    draw();
    draw();
    expect(follower.lineAt(10)?.raw).toHaveLength(1_800_000);
    expect(follower.lineAt(11)?.message).toBe("INFO: step after");
  });
});
