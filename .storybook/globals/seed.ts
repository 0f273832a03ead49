/**
 * Toolbar global `seed`: which of the endless generated worlds the stories show. An integer in
 * [0, 4,294,967,295]. Its control is the manager tool in `toolbar/seed-tool.tsx`, since toolbar
 * items can hold a fixed list of strings only.
 */
export const DEFAULT_SEED = 1;
export const MAX_SEED = 0xffff_ffff;

/**
 * Reads a seed from a global. In a URL `seed:42` arrives as the number 42, from the toolbar it may
 * be text. Anything that is no seed gives null; nothing is rounded or guessed.
 */
export function parseSeed(value: unknown): number | null {
  const number = typeof value === "string" && /^\d{1,10}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 && number <= MAX_SEED
    ? number
    : null;
}

/** An undeclared global is dropped from the URL, so the seed is declared even without a toolbar of its own. */
export const seedGlobalType = { description: "Seed of the generated world" };
