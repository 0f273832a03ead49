import { describe, expect, it } from "vitest";
import { createWorld } from "../world/world.ts";

const LIMIT = { limit: 1_000 };

/** All objects of a bucket, listed and counted. */
function bucketOf(world: ReturnType<typeof createWorld>, name: string) {
  const { object_count = 0, size_bytes } = world.buckets.getBucketByName(name) ?? {};
  return { object_count, size_bytes, total: world.buckets.listObjects(name, { limit: 1 })?.total };
}

describe("artifacts of a canceled workflow", () => {
  it("are those written before the cancellation, and its logs", () => {
    const world = createWorld({ seed: 3 });
    const untouched = createWorld({ seed: 3 });
    const { entries } = world.workflows.generatePage(0, 40, { statuses: ["RUNNING"] });
    let [objects, written] = [0, 0];
    const buckets = new Set<string>();
    for (const { name } of entries) {
      world.submitter.cancel(name);
      const index = world.workflows.indexByName(name) as number;
      const { end_time = "", groups } = world.workflows.generate(index);
      const after = world.buckets.generateWorkflowArtifacts(index, LIMIT);
      const [logs, others] = [true, false].map((isLog) =>
        after.entries.filter(({ type }) => (type === "log") === isLog),
      );
      const before = untouched.buckets.generateWorkflowArtifacts(index, LIMIT);
      expect(others).toEqual(before.entries);
      expect(logs).toHaveLength(before.total > 0 ? 2 : 0);
      const tasks = new Map(groups.flatMap((group) => group.tasks.map((task) => [task.name, task])));
      for (const { key, type, last_modified, task_name } of after.entries) {
        expect(last_modified <= end_time, `${key} after the cancellation`).toBe(true);
        expect(["checkpoint", "config", "metrics", "log"], key).toContain(type);
        expect(tasks.get(task_name ?? "")?.start_time, `${key} by a task that never ran`).toBeDefined();
      }
      objects += after.total;
      written += after.total - before.total;
      buckets.add(after.bucket);
    }
    const grown = [...buckets].map(
      (name) => bucketOf(world, name).object_count - bucketOf(untouched, name).object_count,
    );
    expect(grown.reduce((sum, count) => sum + count, 0)).toBe(written);
    expect(objects).toBeGreaterThan(100);
  });

  it("are none if it had not started", () => {
    const world = createWorld({ seed: 3 });
    const { entries } = world.workflows.generatePage(0, 20, { statuses: ["PENDING", "WAITING"] });
    for (const { name } of entries) {
      world.submitter.cancel(name);
      const index = world.workflows.indexByName(name) as number;
      expect(world.buckets.generateWorkflowArtifacts(index).total).toBe(0);
    }
    expect(entries).toHaveLength(20);
  });
});
