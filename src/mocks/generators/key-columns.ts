import type { KeyColumn } from "../rows/types.ts";

/** Weights by the Zipf–Mandelbrot law: a few frequent values, many rare ones. */
export function zipfWeights(size: number): readonly number[] {
  return Array.from({ length: size }, (_, rank) => 1 / (rank + 3));
}

/** A key column that depends on no other. */
export function fixedColumn<Name extends string>(name: Name, weights: readonly number[]): KeyColumn<Name> {
  return { name, size: weights.length, weights: () => weights };
}

/** The values below `size` that are accepted. */
export function valuesWhere(size: number, accepts: (value: number) => boolean): ReadonlySet<number> {
  const values = new Set<number>();
  for (let value = 0; value < size; value += 1) if (accepts(value)) values.add(value);
  return values;
}
