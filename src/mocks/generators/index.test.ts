import { afterEach, describe, expect, it } from "vitest";
import { createApiWorld } from "../world/api-world.ts";
import { createWorld } from "../world/world.ts";
import * as generators from "./index.ts";

const { setSeed, setWorkflowTotal, setPoolTotal, workflowGenerator, poolGenerator, taskGenerator } =
  generators;

afterEach(() => {
  setSeed(1);
  setWorkflowTotal(10_000);
  setPoolTotal(50);
});

describe("the generators of the default world", () => {
  it("return the rows of a world with the same config", () => {
    const world = createWorld();
    expect(workflowGenerator.generate(7)).toEqual(world.workflows.generate(7));
    expect(taskGenerator.generatePage(0, 3)).toEqual(world.tasks.generatePage(0, 3));
    expect(poolGenerator.generate(3)).toEqual(world.pools.generate(3));
  });

  it("follow its seed and volume immediately", () => {
    setWorkflowTotal(5);
    setPoolTotal(2);
    expect(workflowGenerator.total).toBe(5);
    expect(poolGenerator.total).toBe(2);
    setSeed(2);
    const names = workflowGenerator.generatePage(0, 5).entries.map(({ name }) => name);
    expect(names).toEqual(
      createWorld({ seed: 2 })
        .workflows.generatePage(0, 5)
        .entries.map(({ name }) => name),
    );
  });

  it("return its logs synchronously, the same as those loaded asynchronously", async () => {
    setSeed(3);
    const { defaultWorld, logGenerator } = generators;
    const world = defaultWorld();
    expect(defaultWorld()).toBe(world);
    const [failed] = world.tasks.generatePage(0, 1, { statuses: ["FAILED"] }).entries;
    const index = world.workflows.indexByName(failed?.workflow_id ?? "") as number;
    const text = logGenerator.generateTaskLogs(index, failed?.task_name ?? "");
    expect(text).toContain("Task failed");
    const loaded = await createApiWorld({ seed: 3 }).loadLogs();
    expect(loaded.generateTaskLogs(index, failed?.task_name ?? "")).toBe(text);
  });

  it("all exist", () => {
    const world = createWorld();
    const members = Object.keys(Object.getOwnPropertyDescriptors(world)).filter(
      (key) =>
        !/^(config|now|at|onMove|changes|submitter|gpuSources|past|load[A-Z]\w*|commands|with[A-Z].*)$/.test(
          key,
        ),
    );
    const offered = Object.keys(generators).filter(
      (key) => /Generator$|Simulator$/.test(key) && !key.startsWith("create"),
    );
    expect(offered).toHaveLength(members.length);
  });
});
