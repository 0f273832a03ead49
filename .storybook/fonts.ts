/** The fonts of the style sheet, as `document.fonts.load` takes them. */
const FONTS = ['1em "Inter Variable"', '1em "JetBrains Mono Variable"'];

let loading: Promise<unknown> | undefined;

/**
 * Loads the fonts before the first story. A browser loads them with the first text that needs them, and what a story
 * scrolls into view before that is elsewhere once they are there.
 */
export async function loadFonts(): Promise<void> {
  loading ??= Promise.all(FONTS.map((font) => document.fonts.load(font)));
  await loading;
}
