import { describe, expect, it } from "vitest";
import { describeCondition, describeConditions, taintEffect, taintText } from "./node-conditions";

describe("conditions in words", () => {
  it("tell whether a node is in order, whichever status means that", () => {
    expect(describeCondition("Ready=True")).toMatchObject({ health: "good", text: "Ready for tasks" });
    expect(describeCondition("DiskPressure=False")).toMatchObject({ health: "good" });
    expect(describeCondition("DiskPressure=True")).toMatchObject({
      health: "bad",
      text: "Short of disk space",
    });
    expect(describeCondition("GpuHealthy=False")).toMatchObject({
      health: "bad",
      text: "A GPU is unhealthy",
    });
  });

  it("call unknown what a node does not report", () => {
    expect(describeCondition("Ready=Unknown")).toMatchObject({
      health: "unknown",
      text: "The node does not report",
    });
  });

  it("keep the names of conditions that only the cluster knows", () => {
    expect(describeCondition("KernelDeadlock=False")).toMatchObject({ text: "KernelDeadlock: False" });
    expect(describeCondition("toString=True")).toMatchObject({ text: "toString: True" });
    expect(describeCondition("Odd")).toMatchObject({ name: "Odd", status: "Unknown" });
  });

  it("begin with what is wrong", () => {
    const conditions = describeConditions(["Ready=True", "PIDPressure=Unknown", "GpuHealthy=False"]);
    expect(conditions.map(({ name }) => name)).toEqual(["GpuHealthy", "PIDPressure", "Ready"]);
  });
});

describe("taints in words", () => {
  it("say what happens to tasks", () => {
    expect(taintEffect({ effect: "NoExecute" })).toContain("removed");
    expect(taintText({ key: "a/b", value: "c", effect: "NoSchedule" })).toBe("a/b=c:NoSchedule");
    expect(taintText({ key: "a/b", effect: "NoSchedule" })).toBe("a/b:NoSchedule");
  });
});
