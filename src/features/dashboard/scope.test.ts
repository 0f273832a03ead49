import { describe, expect, it } from "vitest";
import { scopedHref, scopedPoolsHref, scopeFilters } from "./scope";

const viewer = { username: "grace.kim", pools: ["b", "a"] };

describe("scopeFilters", () => {
  it("are the viewer's workflows, and the pools that the viewer may use", () => {
    expect(scopeFilters("mine", viewer)).toEqual({
      scope: "mine",
      workflows: { users: ["grace.kim"] },
      poolNames: ["a", "b"],
    });
    expect(scopeFilters("pools", viewer)).toEqual({
      scope: "pools",
      workflows: { pools: ["a", "b"] },
      poolNames: ["a", "b"],
    });
  });

  it("do not filter by the pools of somebody who may use all", () => {
    const admin = { username: "root", pools: [] };
    expect(scopeFilters("pools", admin)).toEqual({ scope: "pools", workflows: {} });
    expect(scopeFilters("mine", admin)).toEqual({ scope: "mine", workflows: { users: ["root"] } });
  });

  it("are none for all, and while the viewer is unknown", () => {
    expect(scopeFilters("all", viewer)).toEqual({ scope: "all", workflows: {} });
    expect(scopeFilters("mine", undefined)).toEqual({ scope: "all", workflows: {} });
  });
});

describe("links", () => {
  it("lead to lists within the scope", () => {
    const mine = scopeFilters("mine", viewer);
    expect(scopedHref("/workflows", mine, { status: "RUNNING" })).toBe(
      "/workflows?f=user:grace.kim&f=status:RUNNING",
    );
    expect(scopedPoolsHref(mine, "ONLINE")).toBe("/pools?f=scope:mine&f=status:ONLINE");
    expect(scopedHref("/workflows", scopeFilters("pools", viewer))).toBe("/workflows?f=pool:a&f=pool:b");
  });

  it("lead to whole lists from all", () => {
    const all = scopeFilters("all", viewer);
    expect(scopedHref("/workflows", all)).toBe("/workflows?all=true");
    expect(scopedPoolsHref(all)).toBe("/pools");
  });
});
