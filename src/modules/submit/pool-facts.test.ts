import { expect, it } from "vitest";
import type { PoolStatus } from "@/lib/api/generated.schemas";
import { refusePool } from "./pool-facts";

const pool = (status: PoolStatus) => ({ name: "pool-1", status });

it("rejects unavailable pools", () => {
  expect(refusePool(pool("ONLINE"))).toBeUndefined();
  expect(refusePool(pool("OFFLINE"))).toContain("offline");
  expect(refusePool(pool("MAINTENANCE"))).toContain("maintenance");
});

it("rejects pools outside of the profile first", () => {
  expect(refusePool(pool("ONLINE"), ["pool-1", "pool-2"])).toBeUndefined();
  expect(refusePool(pool("OFFLINE"), ["pool-1"])).toContain("offline");
  expect(refusePool(pool("ONLINE"), ["pool-10"])).toContain("profile");
  expect(refusePool(pool("OFFLINE"), ["pool-10"])).toContain("profile");
});
