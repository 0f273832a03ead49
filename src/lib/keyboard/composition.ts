/** What tells whether an input method handles a key press. DOM events have it; of a React event, pass `nativeEvent`. */
export interface ComposedPress {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** `keyCode` of a key that an input method handles (UI Events, section 7.3.1). */
const HANDLED_BY_INPUT_METHOD = 229;

/**
 * Whether a key press belongs to an input method, which uses Enter, Escape and arrows to choose characters. Safari sends
 * the Enter that ends a composition after its end: with `isComposing` false, and `keyCode` 229.
 *
 * @example
 * if (isComposing(event.nativeEvent)) return;
 */
export function isComposing({ isComposing, keyCode }: ComposedPress): boolean {
  return isComposing || keyCode === HANDLED_BY_INPUT_METHOD;
}

/** Marks text fields with their own handling of compositions: a terminal and a code editor need every key press. */
export const HANDLES_COMPOSITION = "data-handles-composition";

/**
 * Keeps the key presses of input methods from every handler of the page: Enter chooses characters and neither submits a
 * form nor accepts a suggestion, Escape discards characters and closes no dialog, arrows move between characters and not
 * between rows. Returns the cleanup.
 *
 * One guard at the root of the page instead of a check in each handler, which libraries would lack.
 */
export function guardCompositions(page: Window): () => void {
  const guard = (event: KeyboardEvent) => {
    if (!isComposing(event) || handlesComposition(event.target)) return;
    event.stopPropagation();
    // The Enter after the end of a composition could still submit a form.
    if (!event.isComposing && event.key === "Enter") event.preventDefault();
  };
  // Capture, so that it comes first.
  page.addEventListener("keydown", guard, { capture: true });
  return () => page.removeEventListener("keydown", guard, { capture: true });
}

function handlesComposition(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${HANDLES_COMPOSITION}]`) !== null;
}
