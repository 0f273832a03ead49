import { describe, expect, it } from "vitest";
import { inKeptOrder, isReordered, withNewKeys } from "./kept-order";

const entries = (...keys: string[]) => keys.map((key) => ({ key }));
const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key).join("");

describe("inKeptOrder", () => {
  it("keeps the place of what is shown, and puts what is new behind it", () => {
    expect(keysOf(inKeptOrder(["a", "b", "c"], entries("c", "x", "a", "b", "y")))).toBe("abcxy");
  });

  it("closes the gap of what is gone", () => {
    expect(keysOf(inKeptOrder(["a", "b", "c"], entries("c", "a")))).toBe("ac");
  });

  it("is the order of the server before any is kept", () => {
    const given = entries("b", "a");
    expect(inKeptOrder(undefined, given)).toBe(given);
  });
});

describe("withNewKeys", () => {
  it("takes the order in which a list was first seen, and no other later", () => {
    const first = withNewKeys(new Map(), new Map([["top", entries("a", "b")]]));
    expect(first.get("top")).toEqual(["a", "b"]);
    expect(withNewKeys(first, new Map([["top", entries("b", "a")]]))).toBe(first);
  });

  it("adds what a further page brings, and further lists", () => {
    const first = withNewKeys(new Map(), new Map([["top", entries("a")]]));
    const lists = new Map([
      ["top", entries("b", "a")],
      ["a", entries("kim")],
    ]);
    expect([...withNewKeys(first, lists)]).toEqual([
      ["top", ["a", "b"]],
      ["a", ["kim"]],
    ]);
  });
});

describe("isReordered", () => {
  const kept = new Map([["top", ["a", "b"]]]);

  it("says whether the server has another order by now", () => {
    expect(isReordered(kept, new Map([["top", entries("a", "b", "c")]]))).toBe(false);
    expect(isReordered(kept, new Map([["top", entries("b", "a")]]))).toBe(true);
    expect(isReordered(new Map(), new Map([["top", entries("b", "a")]]))).toBe(false);
  });
});
