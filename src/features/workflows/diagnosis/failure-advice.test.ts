import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { adviceFor } from "./failure-advice";

describe("adviceFor", () => {
  it("reads what was said before how it is called", () => {
    const advice = adviceFor({
      status: "FAILED",
      message: "torch.cuda.OutOfMemoryError: CUDA out of memory",
      exitCode: 1,
    });
    expect(advice.steps[0]).toMatch(/batch smaller/);
    expect(
      adviceFor({ status: "FAILED", message: "Killed for want of memory (OOMKilled)" }).steps[0],
    ).toMatch(/more memory/);
  });

  it.each([
    ["FAILED_EVICTED", "Evicted: the node was drained for maintenance", /out of service/],
    ["FAILED_EVICTED", "Evicted: the node was low on ephemeral storage", /filled its disk/],
    ["FAILED_SERVER_ERROR", "The platform could not write the group's credentials", /error of its own/],
    ["FAILED_IMAGE_PULL", "ErrImagePull: pull access denied, credentials are needed", /credential/],
    ["FAILED_IMAGE_PULL", "ImagePullBackOff: manifest unknown", /no such tag/],
    ["FAILED_START_ERROR", "The command was not found in the image", /does not hold the command/],
    ["FAILED_START_ERROR", "The command in the image cannot be executed", /executable/],
    ["FAILED", "AssertionError: loss is NaN", /learning rate/],
    ["FAILED", "FileNotFoundError: a shard of the dataset is missing", /no such file/],
    ["FAILED", "Segmentation fault in a CUDA kernel", /compiled extension/],
  ] as const)("takes no word for another: %s, %s", (status, message, cause) => {
    expect(adviceFor({ status, message }).causes[0]).toMatch(cause);
  });

  it("takes a process that was killed without a word for one that wanted memory", () => {
    expect(adviceFor({ status: "FAILED", exitCode: 137 })).toEqual(
      adviceFor({ status: "FAILED", message: "OOMKilled" }),
    );
  });

  it("has a cause and a step for every way to fail", () => {
    for (const status of Object.values(TaskGroupStatus)) {
      const { causes, steps } = adviceFor({ status });
      expect(causes.length, status).toBeGreaterThan(0);
      expect(steps.length, status).toBeGreaterThan(0);
    }
  });
});
