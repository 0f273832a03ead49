import { describe, expect, it } from "vitest";
import { occupancyHrefs, rowHref } from "./occupancy-hrefs";
import { within } from "./occupancy-request";

describe("occupancyHrefs", () => {
  it("lead to the tasks that hold nodes and their workflows, if no status is chosen", () => {
    expect(occupancyHrefs(within({ tags: ["x"] }, "user", "kim"))).toEqual({
      workflows: "/workflows?f=task-status:INITIALIZING&f=task-status:RUNNING&f=user:kim&f=tag:x",
      tasks: "/tasks?f=status:INITIALIZING&f=status:RUNNING&f=user:kim&f=tag:x",
      spare: "/tasks?f=status:INITIALIZING&f=status:RUNNING&f=user:kim&f=priority:LOW&f=tag:x",
      waiting: "/tasks?f=status:SCHEDULING&f=user:kim&f=tag:x",
    });
  });

  it("keep the statuses that are chosen, but for tasks that wait whatever they are", () => {
    const { tasks, waiting } = occupancyHrefs({ statuses: ["RUNNING"], pools: ["a", "b"] });
    expect(tasks).toBe("/tasks?f=status:RUNNING&f=pool:a&f=pool:b");
    expect(waiting).toBe("/tasks?f=status:SCHEDULING&f=pool:a&f=pool:b");
  });

  it("are missing for a platform, which no such list can filter by", () => {
    expect(occupancyHrefs({ platforms: ["dgx"] })).toEqual({
      workflows: undefined,
      tasks: undefined,
      spare: undefined,
      waiting: undefined,
    });
    expect(occupancyHrefs(within({ platforms: ["dgx"] }, "pool", "a")).tasks).toContain("f=pool:a");
  });

  it("are missing for spare capacity when another priority is summed", () => {
    const { tasks, spare } = occupancyHrefs({ priority: ["HIGH"] });
    expect(tasks).toContain("f=priority:HIGH");
    expect(spare).toBeUndefined();
  });
});

describe("rowHref", () => {
  it("is the page of a pool, and the tasks of anything else", () => {
    expect(rowHref("pool", "a/b", { tasks: "/tasks" })).toBe("/pools/a%2Fb");
    expect(rowHref("user", "kim", { tasks: "/tasks" })).toBe("/tasks");
    expect(rowHref("platform", "dgx", { tasks: undefined })).toBeUndefined();
  });
});
