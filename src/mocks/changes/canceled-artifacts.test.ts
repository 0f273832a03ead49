import { describe, expect, it } from "vitest";
import { createWorld } from "../world/world.ts";

const LIMIT = { limit: 1_000 };

/** All objects of a bucket, listed and counted. */
function bucketOf(world: ReturnType<typeof createWorld>, name: string) {
  const { object_count, size_bytes } = world.buckets.getBucketByName(name) ?? {};
  return { object_count, size_bytes, total: world.buckets.listObjects(name, { limit: 1 })?.total };
}

describe("artifacts of a canceled workflow", () => {
  it("are those written before the cancellation", () => {
    const world = createWorld({ seed: 3 });
    const untouched = createWorld({ seed: 3 });
    const { entries } = world.workflows.generatePage(0, 40, { statuses: ["RUNNING"] });
    let objects = 0;
    for (const { name } of entries) {
      world.submitter.cancel(name);
      const index = world.workflows.indexByName(name) as number;
      const { end_time = "", groups } = world.workflows.generate(index);
      const after = world.buckets.generateWorkflowArtifacts(index, LIMIT);
      expect(after).toEqual(untouched.buckets.generateWorkflowArtifacts(index, LIMIT));
      const tasks = new Map(groups.flatMap((group) => group.tasks.map((task) => [task.name, task])));
      for (const { key, type, last_modified, task_name } of after.entries) {
        expect(last_modified <= end_time, `${key} after the cancellation`).toBe(true);
        expect(["checkpoint", "config", "metrics"], key).toContain(type);
        expect(tasks.get(task_name ?? "")?.start_time, `${key} by a task that never ran`).toBeDefined();
      }
      objects += after.total;
      expect(bucketOf(world, after.bucket)).toEqual(bucketOf(untouched, after.bucket));
    }
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
