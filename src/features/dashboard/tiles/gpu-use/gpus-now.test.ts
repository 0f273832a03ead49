import { expect, it } from "vitest";
import { gpusNow } from "./gpus-now";

const point = { time: "2026-03-01T12:00:00Z", used: 60, outside: 20, capacity: 100 };

it("counts workflows and what is outside of them, and what is free", () => {
  const { segments, max, valueText } = gpusNow(point);
  expect(segments.map(({ label, value }) => [label, value])).toEqual([
    ["Workflows", 60],
    ["Outside workflows", 20],
  ]);
  expect(max).toBe(100);
  expect(valueText).toBe("80 of 100 GPUs (80%), 20 free");
});

it("says by how many GPUs more are in use than there are", () => {
  expect(gpusNow({ ...point, outside: 50 }).valueText).toBe("110 of 100 GPUs (110%), 10 over");
});

it("has no share of nothing", () => {
  expect(gpusNow({ ...point, used: 0, outside: 0, capacity: 0 }).valueText).toBe("0 of 0 GPUs, 0 free");
});
