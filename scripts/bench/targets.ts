/** A limit that the mocks must stay within. */
export interface Target {
  readonly title: string;
  readonly measured: number;
  /** What is measured may be this and no more. */
  readonly limit: number;
  readonly format: (value: number) => string;
}

/** A target's row in the last table: title, limit, what was measured, and whether that will do. */
export function targetRow({ title, measured, limit, format }: Target): readonly string[] {
  return [title, `≤ ${format(limit)}`, format(measured), measured <= limit ? "✓" : "✗ missed"];
}

/** The one that comes nearest to its limit or misses it by most, as the target of all of them, and says which it is. */
export function worstOf(title: string, targets: readonly Target[]): Target {
  const [first, ...others] = targets;
  if (first === undefined) throw new Error(`There is nothing to choose from for the target "${title}".`);
  const worst = others.reduce(
    (found, target) => (target.measured / target.limit > found.measured / found.limit ? target : found),
    first,
  );
  return { ...worst, title: `${title}; worst: ${worst.title}` };
}
