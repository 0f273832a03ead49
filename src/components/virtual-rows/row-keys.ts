export interface PressedKey {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/**
 * Target row of a navigation key from row `index`, in a list of `total` rows with `pageRows` per screen; undefined for
 * other keys. Home and End go to the ends of the whole list.
 */
export function rowAfterKey(
  pressed: PressedKey,
  index: number,
  total: number,
  pageRows: number,
): number | undefined {
  if (total === 0 || pressed.altKey || pressed.shiftKey) return undefined;
  const isEndKey = pressed.key === "Home" || pressed.key === "End";
  if ((pressed.ctrlKey || pressed.metaKey) && !isEndKey) return undefined;
  const last = total - 1;
  switch (pressed.key) {
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "ArrowDown":
      return Math.min(last, index + 1);
    case "PageUp":
      return Math.max(0, index - Math.max(1, pageRows));
    case "PageDown":
      return Math.min(last, index + Math.max(1, pageRows));
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
