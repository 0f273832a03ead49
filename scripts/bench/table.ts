const PLAIN = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** A duration in the unit that suits it; `milliseconds` may be any positive number. */
export function formatTime(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${PLAIN.format(milliseconds / 1_000)} s`;
  return milliseconds >= 1 ? `${PLAIN.format(milliseconds)} ms` : `${PLAIN.format(milliseconds * 1_000)} µs`;
}

/** Megabytes of 10^6 bytes. A difference below 10 kB is noise of the garbage collector. */
export function formatBytes(bytes: number): string {
  return `${(Math.round(bytes / 10_000) / 100).toFixed(2)} MB`;
}

export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

/** Markdown's rule below a title takes three characters. */
const NARROWEST = 3;

/** A Markdown table whose columns are also aligned as plain text; the first one to the left, the rest to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(NARROWEST, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
