import { createParser } from "nuqs/server";
import { parseWholeNumber } from "./address-checks.ts";

/** Parser of a whole number from `least`; anything else counts as missing, also what numbers cannot represent. */
export function parseAsWholeNumber(least: number) {
  return createParser({ parse: (text) => parseWholeNumber(text, least), serialize: String });
}
