import { expect, it } from "vitest";
import type { PoolResourceUsage, ResourceUsage } from "@/lib/api/generated.schemas";
import { mostStrainedFirst, otherPools } from "./pool-rows";

const usage: ResourceUsage = {
  quota_used: 8,
  quota_free: 0,
  quota_limit: 8,
  total_usage: 8,
  total_capacity: 16,
  total_free: 8,
};
const pool = (name: string, changes: Partial<ResourceUsage> = {}) =>
  ({ name, resource_usage: { ...usage, ...changes } }) as PoolResourceUsage;

it("names the pools that accept no new work", () => {
  expect(otherPools({ ONLINE: 3, MAINTENANCE: 2, OFFLINE: 1 })).toBe("2 in maintenance, 1 offline");
  expect(otherPools({ ONLINE: 3, MAINTENANCE: 0, OFFLINE: 1_000 })).toBe("1,000 offline");
  expect(otherPools({ ONLINE: 3, MAINTENANCE: 0, OFFLINE: 0 })).toBeUndefined();
});

it("puts pools over their quota before oversubscribed ones, and keeps the order of the rest", () => {
  const pools = [
    pool("at its quota"),
    pool("oversubscribed", { total_free: -2 }),
    pool("no limit", { quota_limit: -1, quota_used: 99 }),
    pool("over its quota", { quota_used: 9 }),
  ];
  expect(mostStrainedFirst(pools).map(({ name }) => name)).toEqual([
    "over its quota",
    "oversubscribed",
    "at its quota",
    "no limit",
  ]);
});
