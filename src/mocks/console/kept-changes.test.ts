import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../lib/storage-fallback.ts";
import { LOW_VOLUME } from "../seed/volumes.ts";
import { type ApiWorld, createApiWorld } from "../world/api-world.ts";
import type { WorldConfig } from "../world/world-config.ts";
import { CHANGES_KEY } from "./kept-changes.ts";
import { createBrowser } from "./tabs.fixture.ts";

const MINUTE = 60_000;

function lowWorld(config: Partial<WorldConfig> = {}): ApiWorld {
  return createApiWorld({ volume: LOW_VOLUME, ...config });
}

/** The newest workflow with a status at a moment. */
function newest(world: ApiWorld, status: "RUNNING" | "COMPLETED"): string {
  const [entry] = world.workflows.page({ limit: 1, filter: { statuses: [status] } }).entries;
  return entry?.name ?? "";
}

function resubmit(world: ApiWorld, name: string): string {
  const found = world.submitter.draftOf(name);
  if (found === null) throw new Error(`${name} cannot be submitted again.`);
  const { draft, parent, spec } = found;
  return world.submitter.submit(draft, { pool: world.pools.generate(0).name, parent, spec }).name;
}

/** Does something of each kind between 10 and 31 minutes; returns the names of the workflows concerned. */
function doEverything(world: ApiWorld) {
  const first = world.at(10 * MINUTE);
  const canceled = newest(first, "RUNNING");
  // Its log had been read for a minute: it cannot end before.
  const row = first.workflows.indexByName(canceled) as number;
  first.changes.noteFollowed(row, first.now + MINUTE);
  first.submitter.cancel(canceled, "too slow");
  const submitted = resubmit(first, newest(first, "COMPLETED"));
  const second = world.at(20 * MINUTE);
  const again = resubmit(second, submitted);
  const { default_priority, notifications, ui_preferences } = second.profile.settings();
  second.profile.putSettings({
    ...{ default_priority, notifications, ui_preferences },
    default_pool: world.pools.generate(0).name,
  });
  second.profile.putCredential({ cred_name: "own-secret", cred_type: "REGISTRY", profile: "registry.local" });
  second.profile.putCredential({ cred_name: "other-secret", cred_type: "GENERIC" });
  const third = world.at(30 * MINUTE + 17);
  third.profile.deleteCredential("other-secret");
  third.submitter.cancel(again);
  return [canceled, submitted, again];
}

/** What of a world shows what was done, as its answers have it. */
function answersOf(world: ApiWorld, names: readonly string[], minutes: number): string {
  const { workflows, tasks, profile, pools, specs } = world.at(minutes * MINUTE);
  const rows = names.map((name) => workflows.indexByName(name));
  return JSON.stringify([
    workflows.page({ limit: 100 }),
    workflows.count({ statuses: ["FAILED_CANCELED"] }),
    tasks.page({ limit: 100 }),
    pools.generatePage(0, 5),
    rows.map((row) => row !== null && [workflows.generate(row), specs.specText(row)]),
    [profile.profile(), profile.settings(), profile.credentials(0, 100)],
  ]);
}

describe("what was done", () => {
  it("is there after a reload as it was, at each moment", () => {
    const browser = createBrowser(memoryStorage());
    const tab = browser.openTab(lowWorld());
    const names = doEverything(tab.world);
    expect(tab.changes.state()).toEqual({ count: 8, isKept: true });
    const reloaded = browser.openTab(lowWorld());
    expect(reloaded.changes.state()).toEqual({ count: 8, isKept: true });
    for (const minutes of [5, 10, 25, 31, 300]) {
      expect(answersOf(reloaded.world, names, minutes)).toBe(answersOf(tab.world, names, minutes));
    }
    expect(answersOf(reloaded.world, names, 31)).not.toBe(answersOf(lowWorld(), names, 31));
    expect(reloaded.world.workflows.indexByName(names[1] as string)).toBeNull();
    const [next, nextReloaded] = [tab, reloaded].map(({ world }) => {
      const later = world.at(40 * MINUTE);
      return later.submitter.preview(later.submitter.draftOf(names[1] as string)?.draft as never, {
        pool: world.pools.generate(0).name,
      }).name;
    });
    expect(nextReloaded).toBe(next);
  });

  it("keeps names of submissions when older ones are no longer stored", () => {
    const browser = createBrowser(memoryStorage());
    const tab = browser.openTab(lowWorld());
    const world = tab.world.at(MINUTE);
    const source = newest(world, "COMPLETED");
    const names = Array.from({ length: 3 }, () => resubmit(world, source));
    for (let each = 0; each < 198; each += 1) world.profile.deleteCredential(putCredential(world, each));
    const { workflows } = browser.openTab(lowWorld()).world.at(MINUTE);
    expect(names.map((name) => workflows.getByName(name)?.name ?? null)).toEqual([null, null, null]);
    expect(browser.openTab(lowWorld()).changes.state().count).toBe(200);
    const last = resubmit(world, source);
    expect(browser.openTab(lowWorld()).world.at(MINUTE).workflows.getByName(last)).toEqual(
      world.workflows.getByName(last),
    );
  });

  it("is no part of another world, and waits for its own", () => {
    const browser = createBrowser(memoryStorage());
    doEverything(browser.openTab(lowWorld()).world);
    const others = [{ seed: 2 }, { epoch: lowWorld().config.epoch + MINUTE }].map((config) =>
      browser.openTab(lowWorld(config)),
    );
    for (const other of others) {
      expect(other.changes.state().count).toBe(0);
      expect(other.world.at(31 * MINUTE).workflows.page({})).toEqual(
        lowWorld(other.world.config)
          .at(31 * MINUTE)
          .workflows.page({}),
      );
    }
    // A call that exchanges the world in such a tab leaves alone what is stored of the other.
    others[0]?.exchange(others[0].world.withNetwork({ latency: "3s", failures: "none" }));
    expect(browser.openTab(lowWorld()).changes.state().count).toBe(8);
  });

  it("goes on in a world of another volume as far as its rows are left", () => {
    const browser = createBrowser(memoryStorage());
    const tab = browser.openTab(lowWorld());
    const names = doEverything(tab.world);
    tab.exchange(tab.world.withVolume({ workflows: 20_000 }));
    const reloaded = browser.openTab(lowWorld().withVolume({ workflows: 20_000 }));
    expect(answersOf(reloaded.world, names, 31)).toBe(answersOf(tab.world, names, 31));
    expect(reloaded.changes.state().count).toBe(8);
    tab.exchange(tab.world.withVolume({ workflows: 0, pools: 0 }));
    expect(tab.changes.state().count).toBe(4);
    const empty = browser.openTab(lowWorld().withVolume({ workflows: 0, pools: 0 }));
    expect(empty.world.at(31 * MINUTE).profile.settings()).toEqual(
      tab.world.at(31 * MINUTE).profile.settings(),
    );
  });

  it.each([
    ["a new world of the same config", lowWorld()],
    ["a world of another seed", lowWorld({ seed: 2 })],
  ])("starts over with %s", (_, world) => {
    const browser = createBrowser(memoryStorage());
    const tab = browser.openTab(lowWorld());
    doEverything(tab.world);
    tab.exchange(world);
    expect(browser.storage.length).toBe(0);
    expect(tab.changes.state().count).toBe(0);
  });
});

function putCredential(world: ApiWorld, number: number): string {
  const cred_name = `secret-${number}`;
  world.profile.putCredential({ cred_name, cred_type: "GENERIC" });
  return cred_name;
}

describe("two tabs", () => {
  it("share what is done at once, without exchanging their worlds", () => {
    const browser = createBrowser(memoryStorage());
    const [one, other] = [browser.openTab(lowWorld()), browser.openTab(lowWorld())];
    const names = doEverything(one.world);
    expect(other.foreign).toEqual(
      [10, 10, 20, 20, 20, 20, 30, 30].map((minutes) => expect.closeTo(minutes * MINUTE, -2)),
    );
    expect(answersOf(other.world, names, 31)).toBe(answersOf(one.world, names, 31));
    putCredential(other.world.at(31 * MINUTE), 1);
    expect(one.changes.state().count).toBe(9);
    expect(answersOf(other.world, names, 40)).toBe(answersOf(one.world, names, 40));
    expect([one.exchanges, other.exchanges]).toEqual([0, 0]);
    expect(one.foreign).toEqual([31 * MINUTE]);
  });

  it("both forget", () => {
    const browser = createBrowser(memoryStorage());
    const [one, other] = [browser.openTab(lowWorld()), browser.openTab(lowWorld())];
    const names = doEverything(one.world);
    expect(other.changes.forget()).toBe(8);
    const untouched = answersOf(lowWorld(), names, 31);
    for (const { world, changes } of [one, other, browser.openTab(lowWorld())]) {
      expect(answersOf(world, names, 31)).toBe(untouched);
      expect(changes.state()).toEqual({ count: 0, isKept: true });
    }
    putCredential(one.world, 1);
    expect(other.changes.state().count).toBe(1);
  });

  it("agree again after one of them has missed what the other did", () => {
    const browser = createBrowser(memoryStorage());
    const [one, other] = [browser.openTab(lowWorld()), browser.openTab(lowWorld())];
    putCredential(one.world, 1);
    browser.storage.removeItem(CHANGES_KEY);
    putCredential(browser.openTab(lowWorld()).world, 2);
    for (const { world } of [one, other]) {
      const names = world.profile.credentials(0, 1_000).entries.map(({ cred_name }) => cred_name);
      expect(names).toContain("secret-2");
      expect(names).not.toContain("secret-1");
    }
  });

  it("in two worlds leave each other alone", () => {
    const browser = createBrowser(memoryStorage());
    const [one, other] = [browser.openTab(lowWorld()), browser.openTab(lowWorld({ seed: 2 }))];
    putCredential(one.world, 1);
    putCredential(other.world, 2);
    expect([one.changes.state().count, other.changes.state().count]).toEqual([1, 1]);
  });
});

describe("changes that are not kept", () => {
  it("are forgotten, now and at each reload, until they are kept again", () => {
    const browser = createBrowser(memoryStorage());
    const [one, other] = [browser.openTab(lowWorld()), browser.openTab(lowWorld())];
    putCredential(one.world, 1);
    one.changes.keep(false);
    for (const { changes } of [one, other]) expect(changes.state()).toEqual({ count: 0, isKept: false });
    putCredential(one.world, 2);
    expect(one.changes.state()).toEqual({ count: 1, isKept: false });
    one.changes.catchUp();
    expect(one.changes.state().count).toBe(1);
    const reloaded = browser.openTab(lowWorld());
    expect(reloaded.changes.state()).toEqual({ count: 0, isKept: false });
    reloaded.changes.keep(true);
    expect(one.changes.state()).toEqual({ count: 1, isKept: true });
    putCredential(reloaded.world, 3);
    expect(browser.openTab(lowWorld()).changes.state()).toEqual({ count: 1, isKept: true });
  });
});

describe("a storage", () => {
  it.each([
    ["nonsense", "not as they were written"],
    ['{"version":7,"isKept":true}\n[]', "of version 7"],
  ])("with %j is cleared, with a warning", (text, reason) => {
    const browser = createBrowser(memoryStorage());
    browser.storage.setItem(CHANGES_KEY, text);
    const tab = browser.openTab(lowWorld());
    expect(tab.warned).toEqual([expect.stringContaining(reason)]);
    expect(tab.changes.state()).toEqual({ count: 0, isKept: true });
    expect(browser.storage.length).toBe(0);
  });

  it("that is full ends the keeping with one warning, until changes are forgotten", () => {
    const browser = createBrowser(memoryStorage());
    const tab = browser.openTab(lowWorld());
    putCredential(tab.world, 1);
    browser.refuses = true;
    putCredential(tab.world, 2);
    putCredential(tab.world, 3);
    expect(tab.warned).toEqual([expect.stringContaining("This browser stores no more")]);
    expect(tab.changes.state()).toEqual({ count: 3, isKept: false });
    browser.refuses = false;
    putCredential(tab.world, 4);
    expect(browser.openTab(lowWorld()).changes.state().count).toBe(1);
    tab.changes.forget();
    expect(tab.changes.state()).toEqual({ count: 0, isKept: true });
    putCredential(tab.world, 5);
    expect(browser.openTab(lowWorld()).changes.state().count).toBe(1);
  });

  it("with commands that fit the world no longer gives the others, with a warning", () => {
    const browser = createBrowser(memoryStorage());
    const tab = browser.openTab(lowWorld());
    putCredential(tab.world, 1);
    tab.world.commands.add({ kind: "cancel", moment: 0, name: "no-such-run", row: 0, end: 0 });
    const reloaded = browser.openTab(lowWorld());
    expect(reloaded.warned).toEqual([
      expect.stringMatching(
        /^Of 2 changes that were kept, 1 do not fit .* no-such-run to cancel is unknown\.$/,
      ),
    ]);
    expect(browser.openTab(lowWorld()).warned).toEqual([]);
  });
});
