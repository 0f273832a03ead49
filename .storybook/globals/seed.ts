/**
 * Toolbar global `seed`: the generated world of the stories, as an integer from 0 to 4,294,967,295. Its control is a
 * manager tool, since Storybook's toolbar menus hold only a fixed list of strings.
 */
export const DEFAULT_SEED = 1;
export const MAX_SEED = 0xffff_ffff;

/**
 * Reads a seed from a global: a number from a URL, text from the toolbar's field. Null if invalid; nothing is
 * rounded.
 */
export function parseSeed(value: unknown): number | null {
  const number = typeof value === "string" && /^\d{1,10}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 && number <= MAX_SEED
    ? number
    : null;
}

/** Undeclared globals are dropped from the URL. */
export const seedGlobalType = { description: "Seed of the generated world" };
