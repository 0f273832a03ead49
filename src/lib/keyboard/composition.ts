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
