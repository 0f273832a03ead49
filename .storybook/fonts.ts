/** Fonts of the style sheet, in the syntax of `document.fonts.load`. */
const FONTS = ['1em "Inter Variable"', '1em "JetBrains Mono Variable"'];

let loading: Promise<unknown> | undefined;

/**
 * Loads the fonts before the first story. Browsers load a font when text first uses it, and the change of font would move
 * what a story has scrolled into view.
 */
export async function loadFonts(): Promise<void> {
  loading ??= Promise.all(FONTS.map((font) => document.fonts.load(font)));
  await loading;
}
