import { describe, expect, it } from "vitest";
import { nodeStates, nodesText } from "./node-states";

const by_status = { AVAILABLE: 12, IN_USE: 1_030, CORDONED: 0, DRAINING: 0, OFFLINE: 2 };

describe("nodeStates", () => {
  it("lists those that accept work first, and hatches the others", () => {
    expect(nodeStates({ by_status }).map(({ key, value, hatched = false }) => [key, value, hatched])).toEqual(
      [
        ["IN_USE", 1_030, false],
        ["AVAILABLE", 12, false],
        ["OFFLINE", 2, true],
      ],
    );
  });

  it("names every status that some node has", () => {
    expect(nodesText({ by_status })).toBe("1,030 in use, 12 available, 2 offline");
  });
});
