/**
 * Contrast of an element's text against the backgrounds behind it, per WCAG: 1 to 21. Backgrounds are those of the
 * element and its ancestors; they may be translucent.
 */
export function contrastOf(element: Element): number {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  if (context === null) throw new Error("This browser has no canvas.");
  const paint = (color: string) => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return luminanceOf(context.getImageData(0, 0, 1, 1).data);
  };
  let ground = paint("white");
  for (const each of ancestorsOf(element)) ground = paint(getComputedStyle(each).backgroundColor);
  const text = paint(getComputedStyle(element).color);
  return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
}

/** From the root to the element itself. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) ancestors.unshift(each);
  return ancestors;
}

/** Relative luminance of an sRGB color: 0 to 1. */
function luminanceOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
