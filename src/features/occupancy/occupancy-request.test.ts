import { describe, expect, it } from "vitest";
import { OccupancyColumn } from "@/lib/api/generated.schemas";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { createQueryClient } from "@/lib/query-client";
import { occupancyFilterFields } from "./occupancy-filters";
import {
  childRequest,
  type OccupancyFilter,
  type OccupancyQuestion,
  occupancyFilter,
  occupancyRequest,
  within,
} from "./occupancy-request";

const fields = occupancyFilterFields(() => () => Promise.resolve([]), createQueryClient({ retries: 0 }));
const filterOf = (...parameters: string[]) => occupancyFilter(chipsFromParameters(parameters), fields);

describe("occupancyFilter", () => {
  it("is empty without chips, so that the server sums what holds nodes", () => {
    expect(JSON.stringify(filterOf())).toBe("{}");
  });

  it("maps every field to its request parameter", () => {
    const parameters = ["pool:b", "pool:a", "user:kim", "priority:LOW", "platform:dgx", "tag:nightly"];
    expect(filterOf(...parameters, "status:RUNNING", "status:SCHEDULING")).toEqual({
      statuses: ["SCHEDULING", "RUNNING"],
      pools: ["a", "b"],
      users: ["kim"],
      priority: ["LOW"],
      platforms: ["dgx"],
      tags: ["nightly"],
    });
  });

  it("omits what it cannot use, such as a status in which tasks have ended", () => {
    expect(filterOf("status:COMPLETED", "color:red")).toEqual({});
  });
});

describe("occupancyRequest", () => {
  const question: OccupancyQuestion = {
    filter: { pools: ["a", "b"], platforms: ["dgx"], tags: ["x"] },
    groupBy: OccupancyColumn.pool,
    thenBy: OccupancyColumn.user,
    sort: { column: "waiting", direction: "ascending" },
  };

  it("groups and sorts on the server", () => {
    expect(occupancyRequest(question)).toEqual({
      group_by: "pool",
      then_by: "user",
      pools: ["a", "b"],
      platforms: ["dgx"],
      tags: ["x"],
      sort: "waiting_gpu",
      order: "ASC",
    });
    expect(occupancyRequest({ ...question, sort: null })).not.toHaveProperty("sort");
  });

  it("asks for the rows below a row by its key, in the same order", () => {
    expect(childRequest(question, "a")).toEqual({
      group_by: "user",
      pools: ["a"],
      tags: ["x"],
      sort: "waiting_gpu",
      order: "ASC",
    });
  });
});

describe("within", () => {
  const filter: OccupancyFilter = { statuses: ["RUNNING"], priority: ["LOW", "HIGH"] };

  it.each([
    ["user", "kim", { statuses: ["RUNNING"], priority: ["LOW", "HIGH"], users: ["kim"] }],
    ["priority", "LOW", { statuses: ["RUNNING"], priority: ["LOW"] }],
    ["platform", "dgx", { statuses: ["RUNNING"], priority: ["LOW", "HIGH"], platforms: ["dgx"] }],
  ] as const)("narrows a filter to a %s", (column, key, expected) => {
    expect(within(filter, column, key)).toEqual(expected);
  });

  it("needs no platform beside a pool, which has one", () => {
    expect(within({ platforms: ["dgx"] }, "pool", "a")).toEqual({ pools: ["a"] });
  });
});
