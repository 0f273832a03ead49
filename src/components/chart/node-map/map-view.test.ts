import { describe, expect, test } from "vitest";
import type { MapItem, MapLayout } from "./map-layout.ts";
import {
  clampedView,
  isInView,
  itemBox,
  largestZoom,
  layoutPoint,
  revealingView,
  WHOLE_VIEW,
  zoomedView,
} from "./map-view.ts";

const size = { width: 400, height: 200 };
const layout: MapLayout = { width: 400, height: 180, pitch: 10, items: [], heads: [], rows: [], columns: 0 };
const item: MapItem = { group: 0, node: 0, x: 100, y: 50, side: 9, slot: 10, row: 0, column: 0 };

test("zooming keeps the point under the pointer", () => {
  const at = { x: 120, y: 90 };
  const before = layoutPoint(WHOLE_VIEW, at.x, at.y);
  const zoomed = zoomedView(zoomedView(WHOLE_VIEW, 1.5, at, 9), 2, at, 9);
  expect(zoomed.zoom).toBe(3);
  expect(layoutPoint(zoomed, at.x, at.y)).toEqual(before);
});

test("zooms between the whole picture and cells that show all they can", () => {
  expect(largestZoom(layout)).toBe(9.6);
  expect(largestZoom({ pitch: 100 })).toBe(4);
  expect(zoomedView(WHOLE_VIEW, 100, { x: 0, y: 0 }, 9.6).zoom).toBe(9.6);
  expect(zoomedView(WHOLE_VIEW, 0.5, { x: 0, y: 0 }, 9.6)).toEqual(WHOLE_VIEW);
});

describe("clampedView", () => {
  test.each([
    ["whole", { zoom: 1, left: 50, top: 50 }, { zoom: 1, left: 0, top: 0 }],
    ["past the start", { zoom: 2, left: -50, top: -1 }, { zoom: 2, left: 0, top: 0 }],
    ["past the end", { zoom: 2, left: 5000, top: 5000 }, { zoom: 2, left: 400, top: 160 }],
    ["within", { zoom: 2, left: 100, top: 20 }, { zoom: 2, left: 100, top: 20 }],
  ])("%s", (_, view, clamped) => {
    expect(clampedView(view, layout, size)).toEqual(clamped);
  });

  test("a picture that is higher than its box can be moved without zooming", () => {
    expect(clampedView({ zoom: 1, left: 0, top: 900 }, { ...layout, height: 500 }, size).top).toBe(300);
  });
});

test("reveals what is out of view with the least movement, and leaves alone what is in it", () => {
  const view = { zoom: 4, left: 0, top: 0 };
  expect(itemBox(item, view)).toEqual({ x: 400, y: 200, width: 36, height: 36 });
  const revealed = revealingView(view, itemBox(item, view), size);
  expect(itemBox(item, revealed)).toEqual({ x: 356, y: 156, width: 36, height: 36 });
  expect(revealingView(revealed, itemBox(item, revealed), size)).toEqual(revealed);
});

test("isInView tells what has to be drawn", () => {
  expect(isInView({ x: -5, y: 0, width: 6, height: 6 }, size)).toBe(true);
  expect(isInView({ x: -6, y: 0, width: 6, height: 6 }, size)).toBe(false);
  expect(isInView({ x: 0, y: 200, width: 6, height: 6 }, size)).toBe(false);
});
