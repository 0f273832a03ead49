const MOST_WORDS = 10_000;
const RANGE = /^(-?\d{1,9}|[A-Za-z])\.\.(-?\d{1,9}|[A-Za-z])(?:\.\.(-?\d{1,9}))?$/;

/** Parts between the commas that are outside inner braces and quotes. */
function alternatives(inner: string): string[] | null {
  const parts = [""];
  let depth = 0;
  let quote = "";
  for (let position = 0; position < inner.length; position += 1) {
    const character = inner[position] as string;
    let text = character;
    if (character === "\\" && quote !== "'") {
      text = inner.slice(position, position + 2);
      position += 1;
    } else if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === "'" || character === '"') {
      quote = character;
    } else if (character === "{") {
      depth += 1;
    } else if (character === "}") {
      depth -= 1;
    } else if (character === "," && depth === 0) {
      parts.push("");
      continue;
    }
    parts[parts.length - 1] += text;
  }
  return parts.length > 1 ? parts : null;
}

function range(inner: string): string[] | null {
  const bounds = RANGE.exec(inner);
  if (bounds === null) return null;
  const [, from = "", to = "", by] = bounds;
  const areNumbers = /\d/.test(from) && /\d/.test(to);
  if (!areNumbers && (/\d/.test(from) || /\d/.test(to))) return null;
  const first = areNumbers ? Number(from) : from.charCodeAt(0);
  const last = areNumbers ? Number(to) : to.charCodeAt(0);
  const width = /^-?0\d|^-?0\d/.test(from) || /^-?0\d/.test(to) ? Math.max(from.length, to.length) : 0;
  const step = Math.max(1, Math.abs(Number(by ?? 1)));
  const words: string[] = [];
  const direction = first <= last ? 1 : -1;
  for (let value = first; direction * (last - value) >= 0 && words.length <= MOST_WORDS; ) {
    words.push(areNumbers ? String(value).padStart(width, "0") : String.fromCharCode(value));
    value += direction * step;
  }
  return words;
}

/**
 * The expansion of the inside of a pair of braces, as source texts.
 * @returns null when it is no list and no range, or has too many words.
 */
export function expandBraces(inner: string): readonly string[] | null {
  const words = alternatives(inner) ?? range(inner);
  return words === null || words.length > MOST_WORDS ? null : words;
}
