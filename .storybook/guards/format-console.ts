/** Text of a console call, with %s, %o and the like replaced by the values. */
export function format(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== "string") return values.map(textOf).join(" ");
  const open = [...rest];
  const filled = first.replace(/%[sdifoOc]/g, (mark) => {
    if (open.length === 0) return mark;
    const value = open.shift();
    return mark === "%c" ? "" : textOf(value);
  });
  return [filled, ...open.map(textOf)].join(" ");
}

function textOf(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
