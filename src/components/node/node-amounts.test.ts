import { describe, expect, it } from "vitest";
import { ResourceStatus } from "@/lib/api/generated.schemas";
import { amountsOf, nodeMeter } from "./node-amounts";

const GIBIBYTE = 2 ** 30;

function node(status: ResourceStatus, gpus = 8) {
  return amountsOf({
    status,
    allocatable_fields: { gpu: gpus, cpu: 96, memory: 1024 * GIBIBYTE, storage: 0 },
    usage_fields: { gpu: gpus / 2, cpu: 32, memory: 256 * GIBIBYTE, storage: 0 },
    non_workflow_usage_fields: { gpu: gpus / 8, cpu: 4, memory: 0, storage: 0 },
  });
}

describe("amounts of nodes", () => {
  it("add up: workflows, outside and free are all that there is", () => {
    const { allocatable, usage, non_workflow_usage: outside, free } = node(ResourceStatus.AVAILABLE);
    expect(usage.gpu + outside.gpu + free.gpu).toBe(allocatable.gpu);
    expect(free).toMatchObject({ gpu: 3, cpu: 60, memory: 768 * GIBIBYTE });
  });

  it("leave new work nothing of a node that accepts none", () => {
    const draining = node(ResourceStatus.DRAINING);
    expect(draining.free.gpu).toBe(3);
    expect(draining.available.gpu).toBe(0);
    const { segments } = nodeMeter("gpu", draining);
    expect(segments.map(({ key, value }) => [key, value])).toEqual([
      ["workflows", 4],
      ["outside", 1],
      ["closed", 3],
    ]);
  });

  it("are told with their unit and share", () => {
    expect(nodeMeter("gpu", node(ResourceStatus.IN_USE)).valueText).toBe("5 of 8 GPUs used (62.5%)");
    expect(nodeMeter("memory", node(ResourceStatus.IN_USE)).valueText).toBe("256 GiB of 1 TiB used (25%)");
  });

  it("have no share where there is nothing", () => {
    const { valueText, max } = nodeMeter("gpu", node(ResourceStatus.AVAILABLE, 0));
    expect(valueText).toBe("no GPUs");
    expect(max).toBe(0);
  });
});
