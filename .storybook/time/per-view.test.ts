import type { StoryContext } from "storybook/internal/csf";
import { expect, test } from "vitest";
import { perView } from "./per-view.ts";

/** A context of a view, as far as it matters here. */
const contextOf = (view: AbortController, globals: Record<string, unknown>) =>
  ({ abortSignal: view.signal, globals }) as unknown as StoryContext;

test("one value per view and data, whatever else changes", () => {
  const valueIn = perView(() => ({}));
  const [view, later] = [new AbortController(), new AbortController()];
  const value = valueIn(contextOf(view, { seed: 1, theme: "light" }));
  expect(valueIn(contextOf(view, { seed: 1, theme: "dark", elapsed: 90 }))).toBe(value);
  expect(valueIn(contextOf(later, { seed: 1, theme: "light" }))).not.toBe(value);
  expect(valueIn(contextOf(view, { seed: 2, theme: "light" }))).not.toBe(value);
});
