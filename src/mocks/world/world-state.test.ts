import { describe, expect, it } from "vitest";
import type { ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME, HIGH_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "./world.ts";

/** The newest running workflow, and the oldest. */
function runningWorkflows({ workflows }: World) {
  const filter = { statuses: ["RUNNING" as const] };
  const last = workflows.count(filter) - 1;
  const at = (offset: number) => workflows.generatePage(offset, 1, filter).entries[0]?.name as string;
  return { newest: at(0), oldest: at(last) };
}

function settingsOf(world: World, defaults: Partial<ProfileSettingsUpdate>): ProfileSettingsUpdate {
  const { default_priority, notifications, ui_preferences } = world.profile.settings();
  return { default_priority, notifications, ui_preferences, ...defaults };
}

/** A world in which two workflows were canceled, two submitted, and settings and credentials changed. */
function busyWorld() {
  const world = createWorld({ volume: DEFAULT_VOLUME });
  const { newest, oldest } = runningWorkflows(world);
  world.submitter.cancel(newest, "too slow");
  world.submitter.cancel(oldest);
  const again = (name: string, pool: number) => {
    const found = world.submitter.draftOf(name);
    if (found === null) throw new Error(`${name} cannot be submitted again.`);
    const { draft, parent } = found;
    return world.submitter.submit(draft, { pool: world.pools.generate(pool).name, parent }).name;
  };
  const submitted = { firstPool: again(oldest, 0), lastPool: again(newest, DEFAULT_VOLUME.pools - 1) };
  const child = again(submitted.firstPool, 1);
  const lastPool = world.pools.generate(DEFAULT_VOLUME.pools - 1).name;
  const bucket = world.buckets.generateBucket(0).name;
  world.profile.putSettings(settingsOf(world, { default_pool: lastPool, default_bucket: bucket }));
  world.profile.putCredential({ cred_name: "own-secret", cred_type: "GENERIC" });
  return { world, newest, oldest, ...submitted, child, bucket };
}

const knows = (world: World, name: string) =>
  world.profile.credentials(0, 1_000).entries.some(({ cred_name }) => cred_name === name);

describe("another network", () => {
  it("preserves all changes, and shares later ones", () => {
    const { world, newest, firstPool } = busyWorld();
    const { newest: other } = runningWorkflows(world);
    const slow = world.withNetwork({ latency: "3s", failures: "none" });
    expect(slow.config).toEqual({ ...world.config, network: { latency: "3s", failures: "none" } });
    expect(slow.workflows.getByName(newest)).toEqual(world.workflows.getByName(newest));
    expect(slow.workflows.getByName(firstPool)).not.toBeNull();
    slow.submitter.cancel(other);
    expect(world.workflows.getByName(other)?.status).toBe("FAILED_CANCELED");
    const task = slow.tasks.page({ filter: { statuses: ["RUNNING"] }, limit: 1 }).entries[0];
    const session = world.terminals.createSession(task?.workflow_id ?? "", task?.task_name ?? "");
    if ("refused" in session) throw new Error(session.refused);
    expect(slow.terminals.getSession(session.session_id)).toEqual(session);
  });

  it("is rejected if invalid", () => {
    const world = createWorld();
    expect(() => world.withNetwork({ latency: -1, failures: "none" })).toThrow("network.latency is -1");
  });
});

describe("another volume", () => {
  it("preserves changes, and names the next submission like the same world", () => {
    const { world, newest, oldest, firstPool, lastPool, bucket } = busyWorld();
    const large = world.withVolume(HIGH_VOLUME);
    for (const name of [newest, oldest, firstPool, lastPool]) {
      expect(large.workflows.getByName(name)).toEqual(world.workflows.getByName(name));
    }
    expect(large.workflows.total).toBe(HIGH_VOLUME.workflows + 3);
    expect(large.workflows.generatePage(0, 2)).toMatchObject({
      entries: world.workflows.generatePage(0, 2).entries,
    });
    const canceled = { statuses: ["FAILED_CANCELED" as const] };
    const untouched = createWorld({ volume: HIGH_VOLUME });
    expect(large.workflows.count(canceled)).toBe(untouched.workflows.count(canceled) + 2);
    expect(large.profile.settings()).toMatchObject({ default_bucket: bucket });
    expect(knows(large, "own-secret")).toBe(true);
    const draft = world.submitter.draftOf(newest)?.draft;
    if (draft === undefined) throw new Error(`${newest} cannot be submitted again.`);
    const [one, other] = [large, world].map(
      ({ submitter, pools }) => submitter.submit(draft, { pool: pools.generate(0).name }).name,
    );
    expect(one).toBe(other);
    expect(large.workflows.total).toBe(HIGH_VOLUME.workflows + 4);
  });

  it("drops changes to rows that it does not have", () => {
    const { world, newest, oldest, firstPool, lastPool, child } = busyWorld();
    const rank = world.workflows.indexByName(oldest) as number;
    const small = world.withVolume({ workflows: rank, pools: DEFAULT_VOLUME.pools - 1 });
    expect(small.workflows.getByName(newest)?.cancel_message).toBe("too slow");
    expect(small.workflows.indexByName(oldest)).toBeNull();
    expect(small.workflows.indexByName(lastPool)).toBeNull();
    expect(world.workflows.getByName(firstPool)?.parent_name).toBe(oldest);
    expect(small.workflows.getByName(firstPool)?.parent_name).toBeUndefined();
    expect(small.workflows.getByName(child)?.parent_name).toBe(firstPool);
    expect(small.workflows.total).toBe(rank + 2);
    expect(small.profile.settings().default_pool).toBeUndefined();
    expect(small.profile.settings().default_bucket).toBe(world.profile.settings().default_bucket);
    // The change is lost: enlarging the volume again does not restore it.
    const large = small.withVolume(DEFAULT_VOLUME);
    expect(large.workflows.getByName(oldest)?.status).toBe("RUNNING");
    expect(large.workflows.indexByName(lastPool)).toBeNull();
  });

  it("drops all changes except credentials if it is empty", () => {
    const { world } = busyWorld();
    const none = world.withVolume(NO_VOLUME);
    expect(none.workflows.generatePage(0, 20)).toEqual({ entries: [], total: 0 });
    expect(none.tasks.generatePage(0, 20)).toEqual({ entries: [], total: 0 });
    expect(none.profile.settings().default_bucket).toBeUndefined();
    expect(knows(none, "own-secret")).toBe(true);
  });

  it("does not share later changes", () => {
    const { world } = busyWorld();
    const copy = world.withVolume({});
    const { newest } = runningWorkflows(world);
    world.submitter.cancel(newest);
    copy.profile.deleteCredential("own-secret");
    expect(copy.workflows.getByName(newest)?.status).toBe("RUNNING");
    expect(knows(world, "own-secret")).toBe(true);
  });
});
