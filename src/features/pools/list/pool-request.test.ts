import { describe, expect, it } from "vitest";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { poolFilterFields } from "./pool-filters";
import { poolRequest, poolSort } from "./pool-request";

const fields = poolFilterFields(() => () => Promise.resolve([]));
const requestOf = (parameters: readonly string[], mine?: readonly string[]) =>
  poolRequest(chipsFromParameters(parameters), fields, mine);

describe("poolRequest", () => {
  it("asks for sections by status alone without filters", () => {
    expect(requestOf([])).toEqual({ group_by: "status" });
  });

  it("maps every filter field to its request parameter", () => {
    const parameters = [
      "name:train",
      "pool:training-h100",
      "status:OFFLINE",
      "status:ONLINE",
      "platform:dgx",
      "backend:kubernetes-eu",
      "model:H100",
      "shared:research-nodes",
      "quota-free:>=9",
      "capacity-free:>=8",
    ];
    expect(requestOf(parameters)).toEqual({
      name: "train",
      names: ["training-h100"],
      statuses: ["ONLINE", "OFFLINE"],
      platforms: ["dgx"],
      backends: ["kubernetes-eu"],
      gpu_models: ["H100"],
      node_set: "research-nodes",
      quota_free_min: 9,
      capacity_free_min: 8,
      group_by: "status",
    });
  });

  it("narrows to the profile's pools", () => {
    expect(requestOf(["scope:mine"], ["b", "a"]).names).toEqual(["a", "b"]);
    expect(requestOf(["scope:mine", "pool:a", "pool:c"], ["b", "a"]).names).toEqual(["a"]);
    expect(requestOf([], ["a"]).names).toBeUndefined();
  });

  it("matches nothing when the chosen pools are not the profile's, rather than everything", () => {
    expect(requestOf(["scope:mine", "pool:c"], ["a"]).names).toEqual([" "]);
  });

  it("leaves the pools of a profile that has all of them unbounded", () => {
    expect(requestOf(["scope:mine"], undefined).names).toBeUndefined();
  });
});

describe("poolSort", () => {
  it("names the server's key and its direction", () => {
    expect(poolSort({ column: "capacityFree", direction: "descending" })).toEqual({
      sort: "free",
      order: "DESC",
    });
    expect(poolSort({ column: "pool", direction: "ascending" })).toEqual({ sort: "name" });
  });
});
