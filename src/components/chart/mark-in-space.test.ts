import { describe, expect, test } from "vitest";
import { markInSpace } from "./mark-in-space.ts";

/**
 * ┌───┬─────┐
 * │   │  1  │
 * │ 0 ├──┬──┤
 * │   │2 │3 │
 * └───┴──┴──┘
 */
const boxes = [
  { x: 0, y: 0, width: 40, height: 60 },
  { x: 40, y: 0, width: 60, height: 32 },
  { x: 40, y: 32, width: 30, height: 28 },
  { x: 70, y: 32, width: 30, height: 28 },
];

describe("markInSpace", () => {
  test.each([
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 1, 0],
    ["ArrowLeft", 3, 2],
    ["ArrowLeft", 2, 0],
    ["ArrowRight", 2, 3],
    ["ArrowUp", 3, 1],
    ["ArrowUp", 2, 1],
    ["Home", 3, 0],
    ["End", 0, 3],
  ])("%s leads from %i to %i", (key, from, to) => {
    expect(markInSpace(key, from, boxes)).toBe(to);
  });

  test.each([
    ["ArrowUp", 0],
    ["ArrowDown", 0],
    ["ArrowDown", 2],
    ["ArrowRight", 3],
    ["ArrowUp", 1],
  ])("%s stays at mark %i, which is at that edge", (key, from) => {
    expect(markInSpace(key, from, boxes)).toBe(from);
  });

  test("crosses a gap to the nearest mark when nothing is straight ahead", () => {
    const apart = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 30, y: 40, width: 10, height: 10 },
      { x: 30, y: 20, width: 10, height: 10 },
    ];
    expect(markInSpace("ArrowRight", 0, apart)).toBe(2);
  });

  test("what is straight ahead goes before what is nearer but aside", () => {
    const scattered = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 15, y: 40, width: 10, height: 10 },
      { x: 40, y: 0, width: 10, height: 10 },
    ];
    expect(markInSpace("ArrowRight", 0, scattered)).toBe(2);
  });

  test("reaches every tile from every other", () => {
    for (const start of boxes.keys()) {
      const reached = new Set([start]);
      for (const mark of reached) {
        for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
          reached.add(markInSpace(key, mark, boxes) ?? mark);
        }
      }
      expect(reached.size).toBe(boxes.length);
    }
  });

  test("other keys, and charts without marks, move nothing", () => {
    expect(markInSpace("a", 0, boxes)).toBeNull();
    expect(markInSpace("ArrowRight", 0, [])).toBeNull();
  });
});
