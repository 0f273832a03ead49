// A noncharacter of Unicode on each side of a line's number; no text holds one.
const [OPEN, CLOSE] = ["\u{fdd2}", "\u{fdd3}"];
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g");
const TAG = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/gs;
/** Blocks whose text is a value: a mark in it would change what the template computes. */
const BLOCK_OF_TEXT = /\{%-?\s*(?:macro|call|filter|set\s+\w+\s*-?%\})/;

/** Ends each line of a template with its number, except inside of tags, and where a tag strips what follows. */
export function markLines(template: string): string {
  if (!template.includes("{%") || BLOCK_OF_TEXT.test(template)) return template;
  const tags = template.matchAll(TAG);
  let tag = tags.next();
  let offset = 0;
  return template
    .split("\n")
    .map((line, index) => {
      const end = offset + line.length;
      offset = end + 1;
      while (!tag.done && tag.value.index + tag.value[0].length <= end) tag = tags.next();
      const isInside = !tag.done && tag.value.index < end;
      return isInside || /-[%}#]\}\s*$/.test(line) ? line : `${line}${OPEN}${index + 1}${CLOSE}`;
    })
    .join("\n");
}

/** A rendered text without its marks, and the line of the template that each of its lines comes from. */
export function unmarkLines(rendered: string): { text: string; lines?: readonly number[] } {
  if (!rendered.includes(OPEN)) return { text: rendered };
  let source = 1;
  const lines: number[] = [];
  const text = rendered.split("\n").map((line) => {
    const marks = [...line.matchAll(MARK)];
    source = Number(marks.at(-1)?.[1] ?? source + 1);
    lines.push(source);
    return marks.length === 0 ? line : line.replace(MARK, "");
  });
  return { text: text.join("\n"), lines };
}
