import { afterEach, describe, expect, it } from "vitest";
import { LOW_VOLUME, setWorkflowTotal, workflowGenerator } from "../generators/index.ts";
import {
  defaultApiWorld,
  getVolumes,
  setBucketTotal,
  setDatasetTotal,
  setDefaultWorld,
  setPoolTotal,
  setResourcePerPool,
  setResourceTotalGlobal,
  setSeed,
  setVolumes,
  subscribeToDefaultMoment,
  subscribeToDefaultWorld,
} from "./default-world.ts";
import { createWorld } from "./world.ts";

afterEach(() => setDefaultWorld(createWorld()));

describe("the default world", () => {
  it("pages up to any total", () => {
    expect(workflowGenerator.total).toBe(10_000);
    setWorkflowTotal(100_000);
    expect(workflowGenerator.generatePage(10_000, 20).entries).toHaveLength(20);
    expect(workflowGenerator.generatePage(99_990, 20)).toMatchObject({ total: 100_000 });
    expect(workflowGenerator.generatePage(99_990, 20).entries).toHaveLength(10);
    expect(workflowGenerator.generatePage(100_000, 20).entries).toEqual([]);
  });

  it("has the same rows when its total changes", () => {
    const before = workflowGenerator.generate(1_234);
    setWorkflowTotal(1_000_000);
    expect(workflowGenerator.generate(1_234)).toEqual(before);
    expect(workflowGenerator.getByName(before.name)).toEqual(before);
  });

  it("returns a count for each entity", () => {
    setVolumes(LOW_VOLUME);
    setWorkflowTotal(1);
    setPoolTotal(2);
    setResourcePerPool(3);
    setResourceTotalGlobal(4);
    setBucketTotal(5);
    setDatasetTotal(6);
    expect(getVolumes()).toEqual({
      workflows: 1,
      pools: 2,
      resourcesPerPool: 3,
      resourcesTotal: 4,
      buckets: 5,
      datasets: 6,
    });
  });

  it("has other rows with another seed, at the same volume", () => {
    const before = workflowGenerator.generatePage(0, 5);
    setWorkflowTotal(500);
    setSeed(99);
    const after = workflowGenerator.generatePage(0, 5);
    expect(after.total).toBe(500);
    expect(after.entries).not.toEqual(before.entries);
  });

  it("moves, and its generators with it, until another world takes its place", () => {
    const heard: string[] = [];
    const ends = [
      subscribeToDefaultWorld(() => heard.push("exchange")),
      subscribeToDefaultMoment(() => heard.push("moment")),
    ];
    const total = workflowGenerator.total;
    const before = defaultApiWorld();
    before.advance({ hours: 1 });
    expect(workflowGenerator.total).toBeGreaterThan(total);
    expect(workflowGenerator.total).toBe(createWorld({ elapsed: 3_600_000 }).workflows.total);
    expect(heard).toEqual(["moment"]);
    setSeed(3);
    expect(defaultApiWorld().config).toMatchObject({ seed: 3, elapsed: 3_600_000 });
    before.advance({ hours: 1 });
    expect(heard).toEqual(["moment", "exchange", "moment"]);
    for (const end of ends) end();
    defaultApiWorld().moveTo(0);
    expect(heard).toHaveLength(3);
  });

  it("is unchanged by an invalid setter call", () => {
    const before = defaultApiWorld();
    expect(() => setWorkflowTotal(-5)).toThrow("volume.workflows is -5");
    expect(() => setSeed(1.5)).toThrow("seed is 1.5");
    expect(defaultApiWorld()).toBe(before);
  });
});
