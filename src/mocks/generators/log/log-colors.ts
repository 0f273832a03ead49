export const LOG_LEVELS = ["DEBUG", "INFO", "WARN", "ERROR"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The text before and after a message of some level. */
export interface LevelMarks {
  readonly before: string;
  readonly after: string;
}

const PLAIN: Readonly<Record<LogLevel, LevelMarks>> = {
  DEBUG: { before: "DEBUG: ", after: "" },
  INFO: { before: "INFO: ", after: "" },
  WARN: { before: "WARN: ", after: "" },
  ERROR: { before: "ERROR: ", after: "" },
};

/** Select Graphic Rendition: 90 gray, 32 green, 33 yellow, 31 red, 0 reset. */
const COLORED: Readonly<Record<LogLevel, LevelMarks>> = {
  DEBUG: { before: "\u001b[90mDEBUG: ", after: "\u001b[0m" },
  INFO: { before: "\u001b[32mINFO:\u001b[0m ", after: "" },
  WARN: { before: "\u001b[33mWARN: ", after: "\u001b[0m" },
  ERROR: { before: "\u001b[31mERROR: ", after: "\u001b[0m" },
};

export function levelMarks(isColored: boolean): Readonly<Record<LogLevel, LevelMarks>> {
  return isColored ? COLORED : PLAIN;
}

// The escape character is what such a sequence begins with.
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const COLOR = /\u001b\[[\d;]*m/g;

/** A line as it is read: without the colors. */
export function visibleText(line: string): string {
  return line.includes("\u001b") ? line.replace(COLOR, "") : line;
}
