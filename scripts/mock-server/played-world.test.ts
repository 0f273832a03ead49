import { expect, it } from "vitest";
import { LOW_VOLUME } from "../../src/mocks/seed/volumes.ts";
import { createWorld } from "../../src/mocks/world/world.ts";
import { playedWorld } from "./played-world.ts";

it("is at each request where real time has brought it", () => {
  let time = 500;
  const start = createWorld({ volume: LOW_VOLUME, elapsed: 3_600_000 });
  const source = playedWorld(
    start,
    60,
    () => time,
    () => undefined,
  );
  expect(source().now).toBe(start.now);
  time += 90_000;
  expect(source().now).toBe(start.now + 90 * 60_000);
  expect(source().workflows.page({})).toEqual(start.at(3_600_000 + 90 * 60_000).workflows.page({}));
});

it("says once when time can pass no further", () => {
  let time = 0;
  const said: string[] = [];
  const source = playedWorld(
    createWorld({ volume: LOW_VOLUME }),
    86_400,
    () => time,
    (reason) => said.push(reason),
  );
  time = 10_000;
  expect(source().config.elapsed).toBe(7 * 86_400_000);
  time = 20_000;
  source();
  expect(said).toEqual([
    "The world is seven days old, which is as far as it reaches. Time stands still from here.",
  ]);
});
