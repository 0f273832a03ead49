import type { MarkBox } from "../mark-in-space";
import { fitText } from "./fit-text";
import type { MapPen } from "./map-pen";

/** Writes the names of groups, cut to the width of their place. */
export function drawHeads(
  { context, theme, textScale }: MapPen,
  heads: readonly (MarkBox & { text: string })[],
) {
  context.font = `500 ${11.5 * textScale}px ${theme.fontFamily}`;
  context.fillStyle = theme.colors.muted;
  context.textBaseline = "middle";
  for (const { text, x, y, width, height } of heads) {
    context.fillText(fitText(context, text, width), x, y + height / 2 - 1);
  }
}
