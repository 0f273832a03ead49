import { describe, expect, it } from "vitest";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { dayRows, dayTable } from "./day-rows";

const now = Date.parse("2026-03-01T12:00:00Z");
const entry = (changes: Partial<ListEntry>) =>
  ({ name: "train", status: "RUNNING", submit_time: "2026-03-01T09:00:00Z", ...changes }) as ListEntry;
const barsOf = (changes: Partial<ListEntry>) =>
  dayRows([entry(changes)], now)[0]?.bars.map(({ key, start, end, color, label }) => ({
    key,
    minutes: [start, end].map((time) => (time === null ? null : (now - time) / 60_000)),
    color,
    label,
  }));

describe("dayRows", () => {
  it("show the wait and the run of a workflow, which goes on", () => {
    expect(barsOf({ start_time: "2026-03-01T10:00:00Z" })).toEqual([
      { key: "wait", minutes: [180, 120], color: "neutral", label: "train: waited for 1 hour" },
      {
        key: "run",
        minutes: [120, null],
        color: "info",
        label: "train: Running, has run for 2 hours after a wait of 1 hour",
      },
    ]);
  });

  it("show how a run ended, without a wait too short to be seen", () => {
    const bars = barsOf({
      status: "FAILED_EVICTED",
      start_time: "2026-03-01T09:02:00Z",
      end_time: "2026-03-01T11:00:00Z",
    });
    expect(bars).toEqual([
      {
        key: "run",
        minutes: [178, 60],
        color: "danger",
        label: "train: Evicted, ran for 1 hour 58 minutes after a wait of 2 minutes",
      },
    ]);
  });

  it("show a wait that goes on, and one that ended without a run", () => {
    expect(barsOf({ status: "WAITING" })).toMatchObject([
      { minutes: [180, null], color: "neutral", label: "train: has waited for 3 hours" },
    ]);
    expect(barsOf({ status: "FAILED_QUEUE_TIMEOUT", end_time: "2026-03-01T11:00:00Z" })).toMatchObject([
      { key: "wait", minutes: [180, 60], color: "danger" },
    ]);
  });
});

it("says the same in a table", () => {
  expect(dayTable([entry({ start_time: "2026-03-01T10:00:00Z" })]).rows[0]?.cells).toEqual([
    "train",
    "Running",
    "2026-03-01 09:00:00 UTC",
    "2026-03-01 10:00:00 UTC",
    "–",
  ]);
});
