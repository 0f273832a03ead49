import { expect, test } from "vitest";
import { tipPlace } from "./tip-place.ts";

const size = { width: 400, height: 200 };

test.each([
  ["upper left", { x: 10, y: 20, width: 50, height: 30 }, { left: 10, top: 54 }],
  ["upper right", { x: 340, y: 20, width: 50, height: 30 }, { right: 10, top: 54 }],
  ["lower left", { x: 10, y: 150, width: 50, height: 30 }, { left: 10, bottom: 54 }],
  ["whole picture", { x: 0, y: 0, width: 400, height: 200 }, { left: 0, top: 200 }],
  ["scrolled out at the left", { x: -90, y: 20, width: 50, height: 30 }, { left: 0, top: 54 }],
])("the tip of a mark at the %s stays within the picture", (_, box, place) => {
  expect(tipPlace(box, size)).toEqual({ ...place, maxWidth: 288 });
});

test("the tip of a mark in the middle of a narrow picture has all of its width", () => {
  const narrow = { width: 320, height: 200 };
  const box = { x: 140, y: 20, width: 20, height: 20 };
  expect(tipPlace(box, narrow)).toEqual({ left: 32, top: 44, maxWidth: 288 });
  expect(tipPlace(box, { ...narrow, width: 200 })).toEqual({ right: 0, top: 44, maxWidth: 200 });
});
