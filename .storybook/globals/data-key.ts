/** The globals that change what a screen shows; the theme changes only how it looks. */
const DATA_GLOBALS = ["seed", "volume", "latency", "failures", "clock"] as const;

/** Equal for globals under which a story shows the same data. */
export function dataKey(globals: Readonly<Record<string, unknown>>): string {
  return DATA_GLOBALS.map((name) => String(globals[name])).join(" ");
}
