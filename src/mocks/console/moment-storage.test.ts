import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../lib/storage-fallback.ts";
import { createWorld } from "../world/world.ts";
import { createMomentStorage, MOMENT_KEY } from "./moment-storage.ts";

function momentsIn(stored?: string) {
  const storage = memoryStorage();
  if (stored !== undefined) storage.setItem(MOMENT_KEY, stored);
  const warned: string[] = [];
  const moments = createMomentStorage(
    () => storage,
    (text) => warned.push(text),
  );
  return { moments, storage, warned };
}

describe("the stored moment", () => {
  it("brings the next world to where this one was", () => {
    const { moments, warned } = momentsIn();
    expect(moments.restore(createWorld()).config.elapsed).toBe(0);
    moments.save(createWorld({ elapsed: 90_000 }));
    expect(moments.restore(createWorld({ seed: 3 })).config).toEqual(
      createWorld({ seed: 3, elapsed: 90_000 }).config,
    );
    expect(warned).toEqual([]);
  });

  it.each(["soon", "-5", "1.5", "604800001", ""])("%j is dropped, with a warning", (stored) => {
    const { moments, storage, warned } = momentsIn(stored);
    expect(moments.restore(createWorld()).config.elapsed).toBe(0);
    expect(storage.length).toBe(0);
    expect(warned).toEqual([expect.stringContaining("localStorage.mockElapsed was dropped")]);
  });

  it("is the epoch in a browser that forbids storage", () => {
    const moments = createMomentStorage(
      () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
      () => {
        throw new Error("Nobody is to be warned.");
      },
    );
    moments.save(createWorld({ elapsed: 5_000 }));
    expect(moments.restore(createWorld()).config.elapsed).toBe(0);
  });
});
