import { expect, test } from "vitest";
import { parseLogLine } from "../log-line";
import { wantedLine } from "./hit-place";

const hits = [
  "2026/03/02 11:46:53 [a-0] INFO: same",
  "2026/03/02 11:46:53 [a-0] INFO: same",
  "dump",
  "2026/03/02 11:46:55 [a-0] INFO: same",
  "dump",
].map((raw) => ({ line: parseLogLine(raw), index: null, ranges: [] }));
const early = Date.UTC(2026, 2, 2, 11, 46, 53);

test.each([
  [0, { from: early, to: early, equalBefore: 0 }],
  [1, { from: early, to: early, equalBefore: 1 }],
  [2, { from: early, to: early + 2_000, equalBefore: 0 }],
  [3, { from: early + 2_000, to: early + 2_000, equalBefore: 0 }],
])("hit %d", (position, expected) => {
  expect(wantedLine(hits, position)).toMatchObject(expected);
});

test("an untimed last match is anywhere after the previous one", () => {
  expect(wantedLine(hits, 4)).toMatchObject({ from: early + 2_000, to: null });
});
