/** What is wrong with a URL parameter's text, as the end of a sentence; null for a valid text. */
export type AddressCheck = (text: string) => string | null;

/** @example oneOf(["newest", "oldest"], "Newest first is shown.") */
export function oneOf(values: readonly string[], fallback: string): AddressCheck {
  return (text) => (values.includes(text) ? null : `use ${values.join(" or ")}. ${fallback}`);
}

/** A whole number from `least`, without a sign, in the range that numbers represent exactly. */
export function wholeNumber(least: number, fallback: string): AddressCheck {
  return (text) =>
    parseWholeNumber(text, least) === null ? `use a whole number from ${least}. ${fallback}` : null;
}

/** Inverse of `String`; null for any other text than a whole number from `least`. */
export function parseWholeNumber(text: string, least: number): number | null {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) && number >= least ? number : null;
}

const LONGEST = 60;

/**
 * Problems of the parameters of a URL, as sentences that name the parameter and its text.
 * @param texts by parameter; null where the URL has none
 */
export function addressProblems(
  checks: Readonly<Record<string, AddressCheck>>,
  texts: Readonly<Record<string, string | null | undefined>>,
): { readonly parameter: string; readonly sentence: string }[] {
  return Object.entries(checks).flatMap(([parameter, check]) => {
    const text = texts[parameter];
    const problem = text === null || text === undefined ? null : check(text);
    if (text === null || text === undefined || problem === null) return [];
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return [{ parameter, sentence: `The address has ${parameter}=${shown}: ${problem}` }];
  });
}
