import { describe, expect, it } from "vitest";
import { nodesThatFit } from "./nodes-that-fit";

const histogram = (...nodes: number[]) => nodes.map((count, free) => ({ free_gpus: free, nodes: count }));

describe("nodes that fit", () => {
  it("are those with most free GPUs", () => {
    expect(nodesThatFit(histogram(90, 4, 0, 0, 7, 0, 0, 0, 31))).toEqual({ gpus: 8, nodes: 31 });
    expect(nodesThatFit(histogram(90, 4, 0, 0, 7, 0, 0, 0, 0))).toEqual({ gpus: 4, nodes: 7 });
  });

  it("are none where nothing is free", () => {
    expect(nodesThatFit(histogram(90, 0, 0, 0, 0, 0, 0, 0, 0))).toBeUndefined();
    expect(nodesThatFit([])).toBeUndefined();
  });
});
