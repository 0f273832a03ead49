import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countShots, type PicturedStory, planWalks, shardOf } from "./plan.ts";

const MODES = {
  light: { theme: "light", viewport: 1280 },
  dark: { theme: "dark", viewport: 1280 },
  phone: { theme: "light", viewport: 360 },
};

function story(id: string, properties: Partial<PicturedStory> = {}): PicturedStory {
  return { id, title: id, file: "a.stories.tsx", plays: false, modes: MODES, ownGlobals: {}, ...properties };
}

const namesOf = (stories: readonly PicturedStory[], modes = null as Parameters<typeof planWalks>[1]) =>
  planWalks(stories, modes)
    .flatMap(({ visits }) => visits)
    .flatMap(({ shots }) => shots)
    .map(({ name }) => name);

describe("planWalks", () => {
  test("renders a story once for modes that differ only in theme", () => {
    expect(planWalks([story("a--b")], null)).toEqual([
      {
        file: "a.stories.tsx",
        globals: "theme:light",
        screen: { width: 1280, height: 800 },
        visits: [
          {
            storyId: "a--b",
            plays: false,
            shots: [
              { name: "a--b/light", theme: "light" },
              { name: "a--b/dark", theme: "dark" },
            ],
          },
        ],
      },
      {
        file: "a.stories.tsx",
        globals: "theme:light",
        screen: { width: 360, height: 800 },
        visits: [{ storyId: "a--b", plays: false, shots: [{ name: "a--b/phone", theme: "light" }] }],
      },
    ]);
  });

  test("switches the display in place, as it does the theme", () => {
    const modes = { light: MODES.light, print: { ...MODES.light, display: "print" } };
    const walks = planWalks([story("a--b", { modes })], null);
    expect(walks).toHaveLength(1);
    expect(walks[0]?.globals).toBe("theme:light");
    expect(walks[0]?.visits[0]?.shots).toEqual([
      { name: "a--b/light", theme: "light" },
      { name: "a--b/print", theme: "light", display: "print" },
    ]);
  });

  test("loads a page for each file, and one for each set of globals", () => {
    const modes = { light: MODES.light, "one row": { theme: "light", viewport: 1280, volume: "one" } };
    const walks = planWalks([story("a--b"), story("a--c"), story("d--e", { file: "d.stories.tsx" })], modes);
    expect(walks.map(({ file, globals, visits }) => [file, globals, visits.length])).toEqual([
      ["a.stories.tsx", "theme:light", 2],
      ["a.stories.tsx", "volume:one;theme:light", 2],
      ["d.stories.tsx", "theme:light", 1],
      ["d.stories.tsx", "volume:one;theme:light", 1],
    ]);
  });

  test("takes one picture of modes that differ only in what the story sets", () => {
    expect(namesOf([story("a--b", { ownGlobals: { viewport: { value: "phone" } } })])).toEqual([
      "a--b/light",
      "a--b/dark",
    ]);
    expect(namesOf([story("a--b", { ownGlobals: { theme: "dark" } })])).toEqual(["a--b/light", "a--b/phone"]);
    const volumes = { none: { ...MODES.light, volume: "none" }, one: { ...MODES.light, volume: "one" } };
    expect(namesOf([story("a--b", { ownGlobals: { volume: "high" } })], volumes)).toEqual(["a--b/none"]);
  });

  test("respects the theme that a story sets", () => {
    const [walk] = planWalks([story("a--b", { ownGlobals: { theme: "dark" } })], null);
    expect(walk?.visits[0]?.shots).toEqual([{ name: "a--b/light", theme: null }]);
  });

  test("lists the valid widths if a mode has another", () => {
    const modes = { odd: { theme: "light", viewport: 1000 } };
    expect(() => planWalks([story("a--b")], modes)).toThrow(/1000 pixels: give one of .* 360, 1280, 1920/);
  });
});

const stories = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    selector: String,
    maxLength: 60,
  })
  .map((pairs) => pairs.map(([component, name]) => story(`c${component}--s${name}`)));

describe("shardOf", () => {
  test("assigns every story to exactly one shard, the same in both builds", () => {
    fc.assert(
      fc.property(stories, stories, fc.integer({ min: 1, max: 8 }), (current, others, count) => {
        const shards = Array.from({ length: count }, (_, index) =>
          shardOf(current, others, { index: index + 1, count }),
        );
        const idsOf = (all: readonly PicturedStory[]) => all.map(({ id }) => id).sort();
        expect(idsOf(shards.flatMap((shard) => shard.stories))).toEqual(idsOf(current));
        expect(idsOf(shards.flatMap((shard) => shard.others))).toEqual(idsOf(others));
        const shardIn = (id: string, key: "stories" | "others") =>
          shards.findIndex((shard) => shard[key].some((each) => each.id === id));
        for (const { id } of current) {
          if (others.some((each) => each.id === id))
            expect(shardIn(id, "others")).toBe(shardIn(id, "stories"));
        }
      }),
    );
  });

  test("balances shards if components are equal in size", () => {
    const all = Array.from({ length: 12 }, (_, index) => story(`c${index}--s`));
    const sizes = [1, 2, 3].map((index) => shardOf(all, [], { index, count: 3 }).stories.length);
    expect(sizes).toEqual([4, 4, 4]);
    expect(countShots(planWalks(shardOf(all, [], { index: 1, count: 3 }).stories, null))).toBe(12);
  });
});
