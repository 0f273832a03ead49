/** What is wrong with a URL parameter's text, as the end of a sentence; null for a valid text. */
export type AddressCheck = (text: string) => string | null;

const ALTERNATIVES = new Intl.ListFormat("en-US", { type: "disjunction" });

/** @example oneOf(["newest", "oldest"], "Newest first is shown.") */
export function oneOf(values: readonly string[], fallback: string): AddressCheck {
  return (text) => (values.includes(text) ? null : oneOfWords(values, fallback));
}

/** @example oneOfWords(["newest", "oldest"], "Newest first is shown.") // "use newest or oldest. Newest first is shown." */
export function oneOfWords(values: readonly string[], fallback: string): string {
  return `use ${ALTERNATIVES.format(values)}. ${fallback}`;
}

/** What reads a URL parameter: a parser of nuqs, or anything like it. */
export interface ParameterReader {
  /** Null for a text that it cannot read. */
  readonly parse: (text: string) => unknown;
}

/**
 * Checks by URL parameter that report exactly what these parsers cannot read. Parsers that read any text report nothing.
 *
 * @param uses what to use and what is shown instead, by parser
 * @param urlKeys URL parameters of parsers that have another name there
 * @example parserChecks({ order: parseAsOrder }, { order: "use newest or oldest. The newest are shown first." })
 */
export function parserChecks<Key extends string>(
  parsers: Readonly<Record<Key, ParameterReader>>,
  uses: Readonly<Partial<Record<Key, string>>>,
  urlKeys?: Readonly<Partial<Record<Key, string>>>,
): Readonly<Record<string, AddressCheck>> {
  return Object.fromEntries(
    Object.entries<ParameterReader>(parsers).map(([name, { parse }]) => {
      const key = name as Key;
      const use = uses[key] ?? "it cannot be read and is ignored.";
      return [urlKeys?.[key] ?? key, (text: string) => (parse(text) === null ? use : null)];
    }),
  );
}

/** Inverse of `String`; null for any other text than a whole number from `least`. */
export function parseWholeNumber(text: string, least: number): number | null {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) && number >= least ? number : null;
}

/** Characters of a text in a sentence. */
const LONGEST = 60;

/**
 * Problems of the parameters of a URL, as sentences that name the parameter and its text.
 * @param texts by parameter; null where the URL has none. Anything but a text is a value that the page itself has just
 * set: the parsers of a parameter share it before it is in the URL.
 */
export function addressProblems(
  checks: Readonly<Record<string, AddressCheck>>,
  texts: Readonly<Record<string, unknown>>,
): { readonly parameter: string; readonly sentence: string }[] {
  return Object.entries(checks).flatMap(([parameter, check]) => {
    const text = texts[parameter];
    const problem = typeof text === "string" ? check(text) : null;
    if (typeof text !== "string" || problem === null) return [];
    return [{ parameter, sentence: `The address has ${parameter}=${shortened(text)}: ${problem}` }];
  });
}

/** By code points, so that no character is cut in half. */
function shortened(text: string): string {
  const start = [...text.slice(0, 2 * LONGEST + 2)];
  return start.length > LONGEST ? `${start.slice(0, LONGEST).join("")}…` : text;
}
