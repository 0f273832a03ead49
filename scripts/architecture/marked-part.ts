/**
 * Replaces the text between `<!-- name:start -->` and `<!-- name:end -->` in Markdown.
 *
 * @throws Error unless the text has both markers once, in this order
 */
export function replaceMarkedPart(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const [before, inside, ...extra] = text.split(start);
  const [, after, ...more] = inside?.split(end) ?? [];
  if (before === undefined || after === undefined || extra.length > 0 || more.length > 0) {
    throw new Error(`The text must contain ${start} and then ${end}, each once.`);
  }
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}
