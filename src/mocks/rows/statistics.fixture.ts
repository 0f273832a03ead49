/**
 * How strongly two columns depend on one another, 0 (not) … 1: Cramér's V with Bergsma's correction,
 * which takes off what independent draws would show.
 */
export function cramersV(first: readonly number[], second: readonly number[]): number {
  const total = first.length;
  const width = Math.max(...new Set(second)) + 1;
  const rows = new Float64Array(Math.max(...new Set(first)) + 1);
  const columns = new Float64Array(width);
  const cells = new Float64Array(rows.length * width);
  for (let draw = 0; draw < total; draw += 1) {
    const row = first[draw] as number;
    const column = second[draw] as number;
    cells[row * width + column] = (cells[row * width + column] as number) + 1;
    rows[row] = (rows[row] as number) + 1;
    columns[column] = (columns[column] as number) + 1;
  }
  const sum = cells.reduce((before, count, cell) => {
    if (count === 0) return before;
    return (
      before + count ** 2 / ((rows[Math.floor(cell / width)] as number) * (columns[cell % width] as number))
    );
  }, 0);
  const across = rows.filter((count) => count > 0).length - 1;
  const down = columns.filter((count) => count > 0).length - 1;
  const phiSquared = Math.max(0, sum - 1 - (across * down) / (total - 1));
  return Math.sqrt(phiSquared / Math.min(across - across ** 2 / (total - 1), down - down ** 2 / (total - 1)));
}

/** The share of places at which two lists agree. */
export function shareOfEqual(first: readonly unknown[], second: readonly unknown[]): number {
  return first.filter((item, place) => item === second[place]).length / first.length;
}
