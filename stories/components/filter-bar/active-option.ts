/** The input's active option, as screen readers find it. */
export function activeOption(input: HTMLElement): HTMLElement | null {
  const id = input.getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id);
}
