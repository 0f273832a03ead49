import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readApprovals, unapproved, withApproval, writeApprovals } from "./approvals.ts";
import type { PictureReport, PictureResult } from "./report-shape.ts";

const hashOf = (digit: string) => digit.repeat(64);

function result(name: string, properties: Partial<PictureResult> = {}): PictureResult {
  return {
    name,
    title: name,
    status: "changed",
    hash: hashOf("a"),
    differentPixels: 3,
    failure: null,
    ...properties,
  };
}

function reportOf(...pictures: PictureResult[]): PictureReport {
  return { before: "main", after: "working tree", shard: { index: 1, count: 1 }, isComplete: true, pictures };
}

const namesOf = (pictures: readonly PictureResult[]) => pictures.map(({ name }) => name);

describe("approvals", () => {
  test("cover the picture that was approved, and not its next change", () => {
    const seen = reportOf(result("a/light"), result("b/light"));
    const approvals = withApproval({}, seen, new Set(["a/light"]), true);
    expect(namesOf(unapproved(seen, approvals))).toEqual(["b/light"]);
    const later = reportOf(result("a/light", { hash: hashOf("b") }), result("b/light"));
    expect(namesOf(unapproved(later, approvals))).toEqual(["a/light", "b/light"]);
  });

  test("cover a removed picture until it returns with a difference", () => {
    const removed = reportOf(result("a/light", { status: "removed", hash: null, differentPixels: null }));
    const approvals = withApproval({}, removed, new Set(["a/light"]), true);
    expect(approvals).toEqual({ "a/light": "removed" });
    expect(unapproved(removed, approvals)).toEqual([]);
    expect(namesOf(unapproved(reportOf(result("a/light")), approvals))).toEqual(["a/light"]);
  });

  test("are not needed for added or unchanged pictures", () => {
    const report = reportOf(
      result("a/light", { status: "added" }),
      result("b/light", { status: "unchanged" }),
    );
    expect(unapproved(report, {})).toEqual([]);
    expect(withApproval({}, report, new Set(["a/light", "b/light"]), true)).toEqual({});
  });

  test("can be revoked, expire once not needed, and remain for pictures outside of the selection", () => {
    const before = { "a/light": hashOf("a"), "b/light": hashOf("c"), "other/light": hashOf("d") };
    const report = reportOf(result("a/light"), result("b/light"));
    expect(withApproval(before, report, new Set(["a/light"]), false)).toEqual({ "other/light": hashOf("d") });
  });
});

describe("the approvals file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "approvals-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is sorted, so that branches merge, and round-trips", () => {
    const path = join(folder, "approved.json");
    writeApprovals({ "b/light": hashOf("b"), "a/light": "removed" }, path);
    expect(Object.keys(JSON.parse(readFileSync(path, "utf8")))).toEqual(["a/light", "b/light"]);
    expect(readApprovals(path)).toEqual({ "a/light": "removed", "b/light": hashOf("b") });
  });

  test("approves nothing if missing, and is rejected if malformed", () => {
    const path = join(folder, "approved.json");
    expect(readApprovals(path)).toEqual({});
    writeFileSync(path, '{ "a/light": true }');
    expect(() => readApprovals(path)).toThrow(/approves a\/light with true: that is no SHA-256/);
    writeFileSync(path, "[]");
    expect(() => readApprovals(path)).toThrow(/must hold an object/);
  });
});
