import { createWorld } from "../../src/mocks/world/world.ts";

/** Pages of two worlds as text, from the newest rows, from deep inside a billion, and filtered: the same bytes everywhere. */
export function worldSample(): string {
  const pages = [1, 42].map((seed) => {
    const { workflows } = createWorld({ seed }).withVolume({ workflows: 1_000_000_000 });
    return [
      workflows.generateFullPage(0, 20),
      workflows.generateFullPage(999_999_980, 20),
      workflows.generatePage(1_000_000, 50, { statuses: ["FAILED"], name: "train" }),
    ];
  });
  return JSON.stringify(pages);
}
