import { expect, test } from "vitest";
import { formatBytes } from "./bytes.ts";

test.each([
  [0, "0 B"],
  [1, "1 B"],
  [1023, "1,023 B"],
  [1024, "1 KiB"],
  [1536, "1.5 KiB"],
  [10 * 1024, "10 KiB"],
  [99.96 * 1024, "100 KiB"],
  [1024 ** 2 - 1, "1 MiB"],
  [64 * 1024 ** 3, "64 GiB"],
  [1e12, "931 GiB"],
  [2 ** 70, "1,024 EiB"],
  [-1536, "-1.5 KiB"],
  [-0.2, "0 B"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([null, undefined, Number.NaN])("%s shows as missing", (bytes) => {
  expect(formatBytes(bytes)).toBe("–");
});
