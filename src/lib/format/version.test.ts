import { expect, test } from "vitest";
import { formatVersion } from "./version.ts";

test("a version has three numbers, and the start of its commit", () => {
  const version = { major: 6, minor: 3, revision: 10 };
  expect(formatVersion(version)).toBe("6.3.10");
  expect(formatVersion({ ...version, hash: "" })).toBe("6.3.10");
  expect(formatVersion({ ...version, hash: "a1b2c3d4e5f6" })).toBe("6.3.10 (a1b2c3d)");
});
