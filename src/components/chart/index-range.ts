/** Marks from where a selection began to where it has come; either may be the first. */
export interface IndexRange {
  readonly anchor: number;
  readonly head: number;
}

/** The first and the last mark of a range. */
export function endsOf({ anchor, head }: IndexRange): readonly [first: number, last: number] {
  return [Math.min(anchor, head), Math.max(anchor, head)];
}

/**
 * The range after Shift with a key; null for a key that extends nothing. A first press selects the mark that the keys are
 * on and the next one.
 *
 * @example extendedRange(undefined, "ArrowRight", 3, 24) // { anchor: 3, head: 4 }
 */
export function extendedRange(
  range: IndexRange | undefined,
  key: string,
  active: number,
  count: number,
): IndexRange | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const { anchor, head } = range ?? { anchor: active, head: active };
  return { anchor, head: Math.max(0, Math.min(count - 1, head + step)) };
}
