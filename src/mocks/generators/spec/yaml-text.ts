/** A value that can be written: plain data of finite numbers; a key whose value is undefined is left out. */
export type YamlValue = string | number | boolean | object;

/** Keys and positions that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** Replaces a scalar in the text, given its default form; returns that form to keep it. */
export type ScalarWriter = (path: YamlPath, text: string) => string;

/** Words that need no quotes: they begin like a name or an option, and contain no blank and no bracket. */
const WORD = /^(?:[A-Za-z_/]|--?[A-Za-z])[\w./:@=+-]*$/;
/** A number with a unit; hexadecimal digits and exponents have other letters, or more digits behind them. */
const QUANTITY = /^\d+(?:[hms]|[TGMK]i)$/;
/** Words that YAML 1.1 or 1.2 takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** What JSON leaves in a text and YAML wants escaped. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A text as a scalar, in quotes where it needs them. */
export function yamlString(text: string): string {
  const isPlain = (WORD.test(text) && !text.endsWith(":") && !RESERVED.test(text)) || QUANTITY.test(text);
  return isPlain ? text : quote(text);
}

/** Lines that a block holds as they are: printable, and the first one neither empty nor indented. */
const BLOCK = /^[^\s\p{C}](?:[^\p{C}\u2028\u2029]|[\n\t])*$/u;

/** A text of several lines as a block: its header, and its lines; undefined where it needs quotes. */
function blockOf(text: string): { header: string; lines: readonly string[] } | undefined {
  if (!/\n[^\n]/.test(text) || !BLOCK.test(text) || text.endsWith("\n\n")) return undefined;
  const hasLastBreak = text.endsWith("\n");
  return { header: hasLastBreak ? "|" : "|-", lines: (hasLastBreak ? text.slice(0, -1) : text).split("\n") };
}

const asItIs: ScalarWriter = (_path, text) => text;

function entriesOf(map: object): [string, YamlValue][] {
  const entries = Object.entries(map) as [string, YamlValue | undefined][];
  return entries.filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
}

/**
 * Lines of a block of YAML 1.2; texts of several lines as blocks, which are not replaced; values below a key, lists too, are indented by two more spaces.
 * @param map whose entries are written.
 * @param write replaces scalars, those of a template for instance; keys are not replaced.
 */
export function yamlLines(map: object, write: ScalarWriter = asItIs): string[] {
  const lines: string[] = [];

  /** Writes a value after `head`, or in lines below it when it does not fit there. */
  function append(head: string, value: YamlValue, indent: string, path: YamlPath): void {
    const block = typeof value === "string" ? blockOf(value) : undefined;
    if (block !== undefined) {
      lines.push(`${head} ${block.header}`);
      for (const line of block.lines) lines.push(line === "" ? "" : `${indent}${line}`);
    } else if (typeof value !== "object") {
      const text = typeof value === "string" ? yamlString(value) : String(value);
      lines.push(`${head} ${write(path, text)}`);
    } else if (Array.isArray(value)) {
      lines.push(value.length === 0 ? `${head} []` : head);
      for (const [position, item] of value.entries()) appendItem(item, indent, [...path, position]);
    } else {
      lines.push(entriesOf(value).length === 0 ? `${head} {}` : head);
      appendEntries(value, indent, path);
    }
  }

  function appendEntries(map: object, indent: string, path: YamlPath): void {
    for (const [key, value] of entriesOf(map)) {
      append(`${indent}${yamlString(key)}:`, value, `${indent}  `, [...path, key]);
    }
  }

  function appendItem(item: YamlValue, indent: string, path: YamlPath): void {
    const isMap = typeof item === "object" && !Array.isArray(item) && entriesOf(item).length > 0;
    if (!isMap) {
      append(`${indent}-`, item, `${indent}  `, path);
      return;
    }
    // The first entry of a map follows the dash.
    const first = lines.length;
    appendEntries(item, `${indent}  `, path);
    lines[first] = `${indent}- ${(lines[first] as string).slice(indent.length + 2)}`;
  }

  appendEntries(map, "", []);
  return lines;
}
