import { describe, expect, it } from "vitest";
import { fittingViewport, openingViewport, revealingViewport } from "./graph-viewport";

const size = { width: 800, height: 600 };
const box = { x: 5000, y: 100, width: 256, height: 80 };

/** Screen position of the box. */
function shown(viewport: { x: number; y: number; zoom: number }, { x, y, width, height } = box) {
  const { zoom } = viewport;
  return {
    left: x * zoom + viewport.x,
    right: (x + width) * zoom + viewport.x,
    top: y * zoom + viewport.y,
    bottom: (y + height) * zoom + viewport.y,
  };
}

describe("fittingViewport", () => {
  it("fits a large graph and enlarges a small one a little", () => {
    const large = { width: 6000, height: 400 };
    const { left, right } = shown(fittingViewport(large, size), { x: 0, y: 0, ...large });
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(size.width);
    expect(fittingViewport({ width: 256, height: 80 }, size).zoom).toBe(1.25);
  });

  it("shows a graph at zoom 1 in a frame that adds the margins and the toolbar", () => {
    const graph = { width: 830, height: 410 };
    const frame = { width: 878, height: 490 };
    const { left, top } = shown(fittingViewport(graph, frame), { x: 0, y: 0, ...graph });
    expect(fittingViewport(graph, frame).zoom).toBe(1);
    expect({ left, top }).toEqual({ left: 24, top: 24 });
    expect(fittingViewport(graph, { ...frame, width: 800 }).zoom).toBeLessThan(1);
  });
});

describe("openingViewport", () => {
  it("shows the box if the whole graph would be unreadable", () => {
    const viewport = openingViewport({ width: 6000, height: 400 }, size, box);
    expect(viewport.zoom).toBeGreaterThan(0.75);
    const { left, right, top, bottom } = shown(viewport);
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(right).toBeLessThan(size.width);
    expect(bottom).toBeLessThan(size.height);
  });

  it("clamps to the ends of the graph", () => {
    const last = { ...box, x: 6000 - 256 };
    const { right } = shown(openingViewport({ width: 6000, height: 400 }, size, last), last);
    expect(right).toBeCloseTo(size.width - 24);
  });

  it("shows the whole graph if it is readable", () => {
    const small = { width: 800, height: 400 };
    expect(openingViewport(small, size, box)).toEqual(fittingViewport(small, size));
  });
});

describe("revealingViewport", () => {
  it("stays if the box is in view", () => {
    const viewport = { x: -4800, y: 0, zoom: 1 };
    expect(revealingViewport(viewport, size, box)).toBe(viewport);
  });

  it("centers the box at the same zoom", () => {
    const viewport = revealingViewport({ x: 0, y: 0, zoom: 0.5 }, size, box);
    const { left, right } = shown(viewport);
    expect(viewport.zoom).toBe(0.5);
    expect((left + right) / 2).toBeCloseTo(400);
  });

  it("moves as little as possible with `nearest`", () => {
    const viewport = { x: -4800, y: 0, zoom: 1 };
    const tall = { ...box, height: 520 };
    const { top, bottom, left } = shown(revealingViewport(viewport, size, tall, "nearest"), tall);
    expect(bottom).toBeLessThan(size.height);
    expect(top).toBeGreaterThan(0);
    expect(left).toBe(shown(viewport, tall).left);
  });

  it("shows the start of a box larger than the screen", () => {
    const tall = { ...box, height: 2000 };
    expect(shown(revealingViewport({ x: 0, y: 0, zoom: 1 }, size, tall), tall).top).toBe(24);
  });
});
