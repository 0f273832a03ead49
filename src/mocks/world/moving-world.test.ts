import { describe, expect, it, vi } from "vitest";
import { LOW_VOLUME } from "../seed/volumes.ts";
import { createMovingWorld, millisecondsOf } from "./moving-world.ts";
import { createWorld } from "./world.ts";

const HOUR = 3_600_000;
const fixed = createWorld({ seed: 42, volume: LOW_VOLUME });

describe("a moving world", () => {
  it("is at each moment the world of that moment, also to those who hold a part of it", () => {
    const world = createMovingWorld(fixed);
    const { workflows, pools } = world;
    const first = workflows.page({}).entries[0];
    expect(first).toEqual(fixed.workflows.page({}).entries[0]);
    world.advance({ days: 2, hours: 3 });
    const later = fixed.at(millisecondsOf({ days: 2, hours: 3 }));
    expect(world.now).toBe(fixed.now + 51 * HOUR);
    expect(world.config).toEqual(later.config);
    expect(workflows.page({})).toEqual(later.workflows.page({}));
    expect(workflows.total).toBe(later.workflows.total);
    expect(pools.generatePage(0, 3)).toEqual(later.pools.generatePage(0, 3));
    world.moveTo(0);
    expect(workflows.page({}).entries[0]).toEqual(first);
  });

  it("tells those who listen, until they do no more", () => {
    const world = createMovingWorld(fixed);
    const listener = vi.fn();
    const stop = world.onMove(listener);
    world.advance({ seconds: 10 });
    world.moveTo(10_000);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    world.advance({ seconds: 10 });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("stays where it is when it cannot go there", () => {
    const world = createMovingWorld(fixed);
    expect(() => world.moveTo(-1)).toThrow("elapsed is -1");
    expect(() => world.advance({ days: 8 })).toThrow("which is seven days");
    expect(world.config.elapsed).toBe(0);
  });

  it("shares what is done with the world it began from", () => {
    const start = createWorld({ seed: 42, volume: LOW_VOLUME });
    const world = createMovingWorld(start);
    world.advance({ minutes: 10 });
    const [running] = world.workflows.page({ filter: { statuses: ["RUNNING"] } }).entries;
    const name = running?.name ?? "";
    world.submitter.cancel(name, "enough");
    expect(world.workflows.getByName(name)).toMatchObject({
      status: "FAILED_CANCELED",
      cancel_message: "enough",
    });
    expect(start.at(20 * 60_000).workflows.getByName(name)?.status).toBe("FAILED_CANCELED");
    expect(start.at(5 * 60_000).workflows.getByName(name)?.status).not.toBe("FAILED_CANCELED");
  });
});
