const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Unicode characters of a text, by which the contract limits it; `length` counts those beyond U+FFFF twice. */
export function characterCount(text: string): number {
  return text.length - (text.match(PAIRS)?.length ?? 0);
}
