import type { StoryContext } from "storybook/internal/csf";
import { dataKey } from "../globals/data-key.ts";

/**
 * Makes something once for each view of a story and data of the toolbar. A change of another global, such as the theme,
 * runs loaders and `beforeEach` again while the screen stays: it then gets what it already has.
 *
 * @example
 * const worldIn = perView((context) => createMovingWorld(worldOf(context.globals)));
 * context.world = worldIn(context);
 */
export function perView<Value>(make: (context: StoryContext) => Value): (context: StoryContext) => Value {
  // Storybook makes a new signal for each view, also when the story is reloaded.
  const made = new WeakMap<AbortSignal, { readonly data: string; readonly value: Value }>();
  return (context) => {
    const data = dataKey(context.globals);
    const known = made.get(context.abortSignal);
    if (known?.data === data) return known.value;
    const value = make(context);
    made.set(context.abortSignal, { data, value });
    return value;
  };
}
