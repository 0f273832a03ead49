import { expect, it } from "vitest";
import { TASK_PATTERNS, type TaskPatterns, validateTaskPatterns } from "./task-patterns.ts";

it("the default patterns are valid", () => {
  expect(() => validateTaskPatterns(TASK_PATTERNS)).not.toThrow();
});

it.each<[string, Partial<TaskPatterns>, string]>([
  ["a negative weight", { gpuDistribution: { 8: -1 } }, "tasks.gpuDistribution.8 is -1"],
  ["no weight", { gpuDistribution: { 8: 0 } }, "tasks.gpuDistribution is"],
  ["a list without cores", { coresPerGpu: [] }, "tasks.coresPerGpu.length is 0"],
  ["half a core", { coresWithoutGpu: [2, 0.5] }, "tasks.coresWithoutGpu[1] is 0.5"],
  ["no memory", { memoryPerCore: 0 }, "tasks.memoryPerCore is 0"],
  ["storage of less than nothing", { storageSizes: [-10] }, "tasks.storageSizes[0] is -10"],
  ["a package with a dash", { programPackage: "my-package" }, 'tasks.programPackage is "my-package"'],
  ["a variable with a space", { environment: { "MY VAR": "1" } }, 'tasks.environment.MY VAR is "1"'],
])("%s is rejected by name and value", (_case, overrides, message) => {
  expect(() => validateTaskPatterns({ ...TASK_PATTERNS, ...overrides })).toThrow(message);
});

it("a number of GPUs that no node has is rejected", () => {
  const gpuDistribution = JSON.parse('{"3": 1}');
  expect(() => validateTaskPatterns({ ...TASK_PATTERNS, gpuDistribution })).toThrow(
    "tasks.gpuDistribution.3 is 1",
  );
});
