import { rem } from "@/lib/text-scale";

// Shared by the editor and its fallback, so that nothing shifts when the editor loads. In pixels at the default font size;
// `rem` makes them follow the user's.

/** Of a line. */
export const LINE_HEIGHT = 20;
/** Above the first line and below the last one. */
export const BLOCK_PADDING = 8;
/** Before the text of a line. */
export const LINE_PADDING = 6;
/** Around the line numbers: before, and after. */
export const NUMBER_PADDING = { before: 12, after: 4 } as const;
/** Column of the arrows that fold. */
export const FOLD_WIDTH = 18;
/** Column of the marks of problems; only of a text that is edited. */
export const PROBLEM_WIDTH = 14;

/** Classes of the frame, with the font of both. */
export const codeFont = "font-mono text-xs leading-5 [font-variant-ligatures:none] [tab-size:2]";

/** Width of everything before the text, as CSS. */
export function gutterWidth(lineCount: number, readOnly: boolean): string {
  const pixels = NUMBER_PADDING.before + NUMBER_PADDING.after + FOLD_WIDTH + (readOnly ? 0 : PROBLEM_WIDTH);
  return `calc(${String(lineCount).length}ch + ${rem(pixels)})`;
}
