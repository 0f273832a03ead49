/** A cell: texts are guarded against spreadsheets, numbers are written as they are. Undefined is an empty cell. */
export type CsvValue = string | number | undefined;

/** Tells spreadsheets that the file is UTF-8; other programs skip it. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A record of RFC 4180, with its line end. */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that starts like a formula gets an apostrophe in front, with which spreadsheets show it as text instead of
 * computing it: names and tags come from other users.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
