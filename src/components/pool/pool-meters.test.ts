import { describe, expect, it } from "vitest";
import type { ResourceUsage } from "@/lib/api/generated.schemas";
import { capacityMeter, capacityShare, overQuota, quotaMeter, quotaShare } from "./pool-meters";

const usage: ResourceUsage = {
  quota_used: 48,
  quota_free: 16,
  quota_limit: 64,
  low_usage: 20,
  total_usage: 68,
  total_non_workflow_usage: 4,
  total_capacity: 96,
  total_free: 24,
};

const valuesOf = ({ segments }: ReturnType<typeof capacityMeter>) =>
  Object.fromEntries(segments.map(({ key, value }) => [key, value]));

describe("quotaMeter", () => {
  it("shows what High and Normal workflows use of the quota", () => {
    expect(quotaMeter(usage)).toMatchObject({ max: 64, valueText: "48 of 64 GPUs (75%)" });
    expect(quotaMeter(usage).limit).toBeUndefined();
  });

  it("marks the quota when more is used", () => {
    const over = { ...usage, quota_used: 72, quota_free: 0 };
    expect(quotaMeter(over).limit).toEqual({ value: 64, label: "Quota 64" });
    expect(quotaMeter(over).valueText).toBe("72 of 64 GPUs (112.5%), 8 over quota");
    expect(overQuota(over)).toBe(8);
  });

  it("has no ratio without a limit", () => {
    const unlimited = { ...usage, quota_limit: -1, quota_free: -1 };
    expect(quotaMeter(unlimited)).toMatchObject({ max: null, valueText: "48 GPUs" });
    expect([quotaShare(unlimited), overQuota(unlimited)]).toEqual([undefined, 0]);
  });

  it("has no ratio for a quota of nothing", () => {
    const none = { ...usage, quota_used: 0, quota_limit: 0, quota_free: 0 };
    expect(quotaMeter(none).valueText).toBe("0 of 0 GPUs");
    expect(quotaMeter({ ...none, quota_used: 3 }).valueText).toBe("3 of 0 GPUs, 3 over quota");
  });
});

describe("capacityMeter", () => {
  it("divides all that is in use", () => {
    const meter = capacityMeter(usage);
    expect(valuesOf(meter)).toEqual({ quota: 48, low: 20, outside: 4 });
    expect(meter).toMatchObject({ max: 96, valueText: "72 of 96 GPUs (75%)" });
  });

  it("names what other pools of the same nodes use", () => {
    expect(valuesOf(capacityMeter({ ...usage, total_usage: 80 }))).toEqual({
      quota: 48,
      low: 20,
      siblings: 12,
      outside: 4,
    });
  });

  it("is more than full when oversubscribed, and has no share without nodes", () => {
    expect(capacityShare({ ...usage, total_capacity: 36 })).toBe(2);
    expect(capacityShare({ ...usage, total_capacity: 0 })).toBeUndefined();
  });
});
