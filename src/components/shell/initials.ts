/**
 * Initials of a name, for a mark of two letters: of its first and its last word, or the first letter of its only one.
 *
 * @example initialsOf("Grace Brewster Kim") // "GK"
 */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => word !== "");
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // By code points, so that no character is cut in half.
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase("en-US") ?? "").join("");
}
