import { describe, expect, it } from "vitest";
import { createDefer, createWorkTurns } from "./work-turns.ts";

/** Turns whose event loop and clock the test moves. */
function steppedTurns() {
  const deferred: (() => void)[] = [];
  let time = 1_000;
  const turns = createWorkTurns({ defer: (callback) => deferred.push(callback), now: () => time });
  return {
    turns,
    deferred,
    wait(milliseconds: number) {
      time += milliseconds;
    },
    /** One turn of the event loop, with what follows from it. */
    async step() {
      for (const callback of deferred.splice(0)) callback();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe("turns", () => {
  it("are given to one work at a time, in line", async () => {
    const { turns, deferred, step } = steppedTurns();
    const log: string[] = [];
    const work = async (name: string) => {
      for (let turn = 0; turn < 3; turn += 1) {
        await turns.take(false);
        log.push(`${name}${turn}`);
      }
    };
    const works = [work("a"), work("b")];
    for (let turn = 0; turn < 6; turn += 1) {
      expect(deferred).toHaveLength(1);
      await step();
      expect(log).toHaveLength(turn + 1);
    }
    expect(log).toEqual(["a0", "b0", "a1", "b1", "a2", "b2"]);
    await Promise.all(works);
    expect(deferred).toHaveLength(0);
  });

  it("come sooner for work that begins", async () => {
    const { turns, step } = steppedTurns();
    const log: string[] = [];
    const take = (name: string, isFirst: boolean) => turns.take(isFirst).then(() => log.push(name));
    take("long 1", false);
    take("long 2", false);
    take("new", true);
    for (let turn = 0; turn < 3; turn += 1) await step();
    expect(log).toEqual(["new", "long 1", "long 2"]);
  });

  it("are over after a few milliseconds, counted from their own beginning", async () => {
    const { turns, step, wait } = steppedTurns();
    expect(turns.isOver()).toBe(true);
    const taken = turns.take(true);
    wait(100);
    await step();
    await taken;
    expect(turns.isOver()).toBe(false);
    wait(3);
    expect(turns.isOver()).toBe(false);
    wait(1);
    expect(turns.isOver()).toBe(true);
  });
});

describe("between two turns, other events are served", () => {
  it.each([
    ["by setImmediate, as in Node", globalThis.setImmediate],
    ["by messages, as in a page", undefined],
  ])("%s", async (_, immediate) => {
    const turns = createWorkTurns({ defer: createDefer(immediate) });
    let others = 0;
    let isDone = false;
    // Each comes after the one before, as a request after another.
    const other = () => {
      others += 1;
      if (!isDone) setTimeout(other, 0);
    };
    other();
    let taken = 0;
    for (; others < 20; taken += 1) await turns.take(false);
    isDone = true;
    expect(taken).toBeGreaterThan(0);
  });
});
