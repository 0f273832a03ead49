/**
 * Parameters of a story whose pictures cannot be compared, with the reason: Chromatic and `pnpm pictures` skip it. Spread
 * them, because Storybook adds to `parameters` when it compiles, and replaces what is not an object literal.
 *
 * @example
 * export const Live = meta.story({ parameters: { ...noPicture("Lines arrive while the picture is taken.") } });
 */
export function noPicture(reason: string) {
  return { noPicture: reason, chromatic: { disableSnapshot: true } };
}
