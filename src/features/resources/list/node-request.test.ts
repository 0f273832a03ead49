import { describe, expect, it } from "vitest";
import { nodeFilterFields } from "./node-filters";
import { filtersOf, nodeRequest, nodeSort } from "./node-request";

const fields = nodeFilterFields(() => async () => []);
const request = (...chips: [field: string, value: string][]) =>
  nodeRequest(
    chips.map(([field, value]) => ({ field, value })),
    fields,
  );

describe("request for nodes", () => {
  it("takes filters in one order, whichever they were chosen in", () => {
    expect(request(["pool", "b"], ["status", "OFFLINE"], ["pool", "a"], ["status", "AVAILABLE"])).toEqual({
      pools: ["a", "b"],
      statuses: ["AVAILABLE", "OFFLINE"],
    });
    expect(request()).toEqual({});
  });

  it("compares free GPUs", () => {
    expect(request(["gpu-free", ">=4"])).toEqual({ gpu_free_min: 4 });
    expect(request(["gpu-free", "<3"])).toEqual({ gpu_free_max: 2 });
    expect(request(["gpu-free", "5"])).toEqual({ gpu_free_min: 5, gpu_free_max: 5 });
  });

  it("asks for no more GPUs than nodes have", () => {
    expect(request(["gpu-free", "4..64"])).toEqual({ gpu_free_min: 4 });
    expect(request(["gpu-free", ">8"])).toEqual({});
  });

  it("omits places that are none", () => {
    expect(request(["topology", "zone=us-west-a"], ["topology", "planet=earth"])).toEqual({
      topology: ["zone=us-west-a"],
    });
  });

  it("sorts by the columns that the server knows", () => {
    expect(nodeSort({ column: "gpuFree", direction: "descending" })).toEqual({ sort: "free", order: "DESC" });
    expect(nodeSort({ column: "hostname", direction: "ascending" })).toEqual({ sort: "hostname" });
    expect(filtersOf({ pools: ["a"], sort: "free", order: "DESC" })).toEqual({ pools: ["a"] });
  });
});
