import { expect, it } from "vitest";
import { bytesOf, secondsOf } from "./quantities.ts";

it.each([
  ["384Gi", 384 * 2 ** 30],
  ["1.5TiB", 1.5 * 2 ** 40],
  ["12", 12],
  ["5G", 5e9],
  ["3Qi", undefined],
  ["-1", undefined],
  ["Gi", undefined],
])("reads %s as %j bytes", (text, bytes) => {
  expect(bytesOf(text)).toBe(bytes);
});

it.each([
  ["24h", 86_400],
  ["7d", 604_800],
  ["90", 90],
  ["500ms", 0.5],
  ["PT1H30M", 5_400],
  ["P1DT5S", 86_405],
  ["10h5m", undefined],
  ["P", undefined],
  ["PT", undefined],
  ["soon", undefined],
])("reads %s as %j seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
