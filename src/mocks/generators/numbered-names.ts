const NUMBER_WITHOUT_LEADING_ZERO = /^[1-9]\d{0,15}$/;

/**
 * Name of item `index` of an endless list: the given names first, then `{stem}-{number}`, numbered
 * from 1 over the whole list, so that the item after 8 names is `{stem}-9`.
 */
export function numberedName(names: readonly string[], stem: string, index: number): string {
  return names[index] ?? `${stem}-${index + 1}`;
}

/** The inverse of `numberedName` over the first `count` items; null for any other name. */
export function numberedIndex(
  names: readonly string[],
  stem: string,
  name: string,
  count: number,
): number | null {
  const given = names.indexOf(name);
  if (given >= 0) return given < count ? given : null;
  if (!name.startsWith(`${stem}-`)) return null;
  const digits = name.slice(stem.length + 1);
  if (!NUMBER_WITHOUT_LEADING_ZERO.test(digits)) return null;
  const index = Number(digits) - 1;
  return index >= names.length && index < count ? index : null;
}
