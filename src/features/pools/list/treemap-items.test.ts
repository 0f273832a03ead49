import { describe, expect, it } from "vitest";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { treemapItems } from "./treemap-items";

function poolOf(name: string, node_set: string, capacity: number, used: number): PoolResourceUsage {
  return {
    name,
    node_set,
    status: "ONLINE",
    enable_maintenance: false,
    backend: "kubernetes",
    default_exit_actions: {},
    resources: {},
    topology_keys: [],
    platforms: {},
    resource_usage: {
      quota_used: 0,
      quota_free: 0,
      quota_limit: 0,
      total_usage: used,
      total_capacity: capacity,
      total_free: capacity - used,
    },
  };
}

describe("treemapItems", () => {
  it("counts the nodes of a set once, and leads to all of its pools", () => {
    const items = treemapItems([
      poolOf("a", "set", 80, 20),
      poolOf("b", "set", 80, 20),
      poolOf("c", "c", 8, 8),
    ]);
    expect(items).toEqual([
      { key: "set", label: "a + b", value: 80, share: 0.25, href: "/pools?f=shared:set" },
      { key: "c", label: "c", value: 8, share: 1, href: "/pools/c" },
    ]);
  });

  it("fills an oversubscribed pool, and tells no share of one without nodes", () => {
    const [over, none] = treemapItems([poolOf("a", "a", 8, 12), poolOf("b", "b", 0, 0)]);
    expect(over?.share).toBe(1);
    expect(none).toEqual({ key: "b", label: "b", value: 0, href: "/pools/b" });
  });
});
