/**
 * The globals that change what a screen shows; the theme changes only how it looks. Not `elapsed`: as time passes, the
 * screens stay, with what was done in them, and see it when they refresh.
 */
const DATA_GLOBALS = ["seed", "volume", "latency", "failures", "clock"] as const;

/** Equal for globals under which a story shows the same data. */
export function dataKey(globals: Readonly<Record<string, unknown>>): string {
  return DATA_GLOBALS.map((name) => String(globals[name])).join(" ");
}
