import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

const moduleUrl = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Prints the bytes in use after some pages and after many more, under more filters than the cache stores. */
const WALK = `
  const { createWorld } = await import(${moduleUrl("../../world/world.ts")});
  const { MOCK_CONFIG } = await import(${moduleUrl("../../seed/types.ts")});
  const { BILLION_VOLUME } = await import(${moduleUrl("../../seed/volumes.ts")});
  const { tasks } = createWorld({ seed: 1, volume: BILLION_VOLUME });
  const { users, tags } = MOCK_CONFIG.workflows;
  const bytesAfter = (pages) => {
    for (let page = 0; page < pages; page += 1) {
      const filter = { users: [users[page % users.length]], tags: [tags[page % tags.length]] };
      if (page % 3 === 0) filter.statuses = ["FAILED", "COMPLETED"];
      tasks.generatePage((page * 7_919) % 10_000_000, 5, filter);
    }
    // Memory of array buffers is freed one collection after they become unused.
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const few = bytesAfter(200);
  console.log(JSON.stringify([few, bytesAfter(500)]));
`;

it("five hundred pages of tasks of a billion workflows use no more memory than a few", () => {
  const printed = execFileSync(
    process.execPath,
    ["--expose-gc", "--no-warnings", "--input-type=module", "--eval", WALK],
    { encoding: "utf8" },
  );
  const [few, many]: [number, number] = JSON.parse(printed);
  expect(many - few).toBeLessThan(1_000_000);
});
