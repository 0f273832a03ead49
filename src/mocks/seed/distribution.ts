/** Relative weights: a value's share is its weight over the sum of all; a value that is absent never occurs. */
export type Distribution<Value extends string> = { readonly [V in Value]?: number };
