/** Characters of a terminal's line. */
const TERMINAL_WIDTH = 80;

/** Rows with aligned columns: `right` names those that are aligned to the right. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  right: readonly number[],
  gap = " ",
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, text.length);
  }
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] as number;
        return right.includes(column) ? text.padStart(width) : text.padEnd(width);
      })
      .join(gap)
      .trimEnd(),
  );
}

/** Names in as few lines as fit the terminal, read downwards, as `ls` lays them out. */
export function layOutNames(names: readonly string[]): string[] {
  for (let lines = 1; lines < names.length; lines += 1) {
    const columns = Math.ceil(names.length / lines);
    const widths = Array.from({ length: columns }, (_, column) =>
      Math.max(...names.slice(column * lines, (column + 1) * lines).map((name) => name.length), 0),
    );
    const total = widths.reduce((sum, width) => sum + width + 2, -2);
    if (total > TERMINAL_WIDTH) continue;
    return Array.from({ length: lines }, (_, line) =>
      widths
        .map((width, column) => (names[column * lines + line] ?? "").padEnd(width + 2))
        .join("")
        .trimEnd(),
    );
  }
  return [...names];
}

/** The lines of a text, without an empty one after the last line end. */
export function linesOf(text: string): string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}
