import { expect, it } from "vitest";
import { readSourceModule } from "./source-module.ts";

/** Resolves `./x` to `x.tsx`; anything else is a package. */
function read(text: string) {
  return readSourceModule("some.tsx", text, (specifier) =>
    specifier.startsWith("./") ? `${specifier.slice(2)}.tsx` : undefined,
  );
}

it("treats exported functions with a capital as components, in any syntax", () => {
  const { components } = read(`
    export function Plain() { return null; }
    export default function Whole() { return null; }
    export const Arrow = () => <p />;
    export const Kept = memo(Inner);
    export const Late = dynamic(() => import("./late"));
    function Renamed() { return null; }
    export { Renamed as Named };
    function Inner() { return null; }
    export function useThing() {}
    export const SIZE = 4;
    export const SomeContext = createContext(null);
    export type Props = () => void;
  `);
  expect(components.toSorted()).toEqual(["Arrow", "Kept", "Late", "Named", "Plain", "Whole"]);
});

it("lists imports by their exported names, without types", () => {
  const { imports } = read(`
    import One, { two, three as four, type Five } from "./one";
    import * as all from "./all";
    import type { Six } from "./types";
    import { type Seven } from "./more-types";
    import "./styles";
    import { useState } from "react";
    export { eight } from "./eight";
    export * from "./nine";
    export type { Ten } from "./ten";
    const Later = lazy(() => import("./later"));
  `);
  expect(imports).toEqual([
    { path: "one.tsx", names: ["default", "two", "three"] },
    { path: "all.tsx", names: ["*"] },
    { path: "eight.tsx", names: ["eight"] },
    { path: "nine.tsx", names: ["*"] },
    { path: "later.tsx", names: ["*"] },
  ]);
});

it("finds the title, and the stories by their exported names", () => {
  const { title, stories } = read(`
    const meta = preview.meta({ title: "Pages/Tasks", component: Tasks });
    export default meta;
    export const Default = meta.story({ play: async () => {} });
    export const Compact = Default.extend({ parameters: {} });
    const ServerError = meta.story();
    export { ServerError as Error };
    const Hidden = meta.story({});
    export const helper = () => meta.story({});
    // export const Empty = meta.story({});
    const text = "export const OneRow = meta.story({})";
  `);
  expect(title).toBe("Pages/Tasks");
  expect(stories.toSorted()).toEqual(["Compact", "Default", "Error"]);
});

it("finds no title unless it is a literal", () => {
  expect(read("const meta = preview.meta({ title: titleOf(page) });").title).toBeUndefined();
});
