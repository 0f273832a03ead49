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
  expect(tipPlace(box, size)).toEqual(place);
});
