import { describe, expect, it } from "vitest";
import { edgeArrow, edgeLine } from "./edge-path";

const down = [
  { x: 10, y: 0 },
  { x: 10, y: 20 },
  { x: 30, y: 60 },
  { x: 30, y: 60 },
];

describe("edgeLine", () => {
  it("starts and ends in the graph's direction, up to the arrow", () => {
    expect(edgeLine(down, "TB")).toBe("M10,0L10,20C10,36.5 30,36.5 30,53L30,53");
  });

  it("works left to right", () => {
    const right = down.map(({ x, y }) => ({ x: y, y: x }));
    expect(edgeLine(right, "LR")).toBe("M0,10L20,10C36.5,10 36.5,30 53,30L53,30");
  });
});

describe("edgeArrow", () => {
  it("has its tip at the end of the route", () => {
    expect(edgeArrow(down, "TB")).toBe("M30,60L26,53L34,53Z");
  });

  it("is empty without a route", () => {
    expect(edgeArrow([], "LR")).toBe("");
  });
});
