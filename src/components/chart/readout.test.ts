import { describe, expect, test } from "vitest";
import { formatNumber } from "@/lib/format/number";
import { readout, readoutText } from "./readout.ts";
import type { ChartSeries } from "./types.ts";

const series: ChartSeries[] = [
  { key: "running", label: "Running", color: "info" },
  { key: "failed", label: "Failed", color: "danger" },
];
const textOf = (values: (number | undefined)[], shown: number[]) =>
  readoutText(readout("Mar 1", series, values, shown, formatNumber));

describe("readoutText", () => {
  test("says each value and their sum", () => {
    expect(textOf([1_000_000, 3], [0, 1])).toBe("Mar 1: Running 1,000,000, Failed 3, total 1,000,003");
  });

  test("says nothing of hidden series, and no sum of one", () => {
    expect(textOf([12, 3], [1])).toBe("Mar 1: Failed 3");
    expect(textOf([12, 3], [])).toBe("Mar 1");
  });

  test("what is unknown is no zero, and has no sum", () => {
    expect(textOf([12, undefined], [0, 1])).toBe("Mar 1: Running 12, Failed unknown");
  });
});
