import { describe, expect, test } from "vitest";
import { mergeReports } from "./report.ts";
import type { PictureReport, PictureStatus } from "./report-shape.ts";

function shard(
  index: number,
  count: number,
  names: readonly string[],
  before = "main (1a2b3c4d)",
): PictureReport {
  return {
    before,
    after: "working tree",
    shard: { index, count },
    isComplete: true,
    pictures: names.map((name) => ({
      name,
      title: name,
      status: "changed" satisfies PictureStatus,
      hash: "0",
      differentPixels: 1,
      failure: null,
    })),
  };
}

describe("mergeReports", () => {
  test("merges all shards into one report, in any order", () => {
    const merged = mergeReports([shard(2, 2, ["b/light"]), shard(1, 2, ["c/light", "a/light"])]);
    expect(merged.pictures.map(({ name }) => name)).toEqual(["a/light", "b/light", "c/light"]);
    expect(merged).toMatchObject({
      before: "main (1a2b3c4d)",
      shard: { index: 1, count: 1 },
      isComplete: true,
    });
  });

  test("is incomplete if a shard was interrupted", () => {
    expect(mergeReports([shard(1, 2, []), { ...shard(2, 2, []), isComplete: false }]).isComplete).toBe(false);
  });

  test("rejects missing, duplicate and unrelated shards", () => {
    expect(() => mergeReports([shard(1, 3, []), shard(3, 3, [])])).toThrow("Shard 2/3 is there 0 times");
    expect(() => mergeReports([shard(1, 2, []), shard(1, 2, [])])).toThrow("Shard 1/2 is there 2 times");
    expect(() => mergeReports([shard(1, 2, []), shard(2, 2, [], "main (ffffffff)")])).toThrow(
      /different runs .* main \(1a2b3c4d\) .* main \(ffffffff\)/,
    );
    expect(() => mergeReports([])).toThrow("There are no reports");
  });
});
