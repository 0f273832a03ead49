/** The text, or as much of it as fits before an ellipsis. */
export function fitText(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let [fits, fails] = [0, text.length];
  while (fails - fits > 1) {
    const length = (fits + fails) >> 1;
    if (context.measureText(`${text.slice(0, length)}…`).width <= width) fits = length;
    else fails = length;
  }
  return fits === 0 ? "" : `${text.slice(0, fits)}…`;
}
