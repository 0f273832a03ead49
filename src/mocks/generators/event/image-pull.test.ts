import { expect, it } from "vitest";
import { goDuration, pullFailedText } from "./image-pull.ts";

it.each([
  [0, "0ms"],
  [850, "850ms"],
  [1_000, "1s"],
  [12_340, "12.34s"],
  [185_200, "3m5.2s"],
  [3_723_004, "1h2m3.004s"],
])("prints %d ms as Go does", (milliseconds, text) => {
  expect(goDuration(milliseconds)).toBe(text);
});

it("distinguishes a missing image from a denied one", () => {
  expect(pullFailedText("registry/x:1", "manifest unknown: manifest unknown")).toMatch(
    /code = NotFound .* "registry\/x:1": registry\/x:1: not found$/,
  );
  expect(pullFailedText("registry/x:1", "pull access denied")).toMatch(
    /code = Unknown .* pull access denied: server message: .* authorization failed$/,
  );
});
