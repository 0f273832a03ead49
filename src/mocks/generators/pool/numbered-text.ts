import { numbersWith } from "./digits-within.ts";
import {
  ALL_NUMBERS,
  NO_NUMBERS,
  type NumberSet,
  numbersEndingWith,
  numbersStartingWith,
  oneNumber,
} from "./number-set.ts";

const ONE_RUN_OF_DIGITS = /^(\D*)(\d+)(\D*)$/;

/**
 * The numbers N for which the text `{before}{N}{behind}` holds `text`.
 * @param before, behind have no digits.
 */
export function numbersHolding(text: string, before: string, behind: string): NumberSet {
  if (before.includes(text) || behind.includes(text)) return ALL_NUMBERS;
  const [, head = "", digits = "", tail = ""] = ONE_RUN_OF_DIGITS.exec(text) ?? [];
  if (digits === "" || !before.endsWith(head) || !behind.startsWith(tail)) return NO_NUMBERS;
  if (head !== "" && tail !== "") return oneNumber(digits);
  if (head !== "") return numbersStartingWith(digits);
  return tail === "" ? numbersWith(digits) : numbersEndingWith(digits);
}

/** The numbers N for which the text `{before}{N}{behind}` ends with `text`; neither has digits. */
export function numbersBeforeEnd(text: string, before: string, behind: string): NumberSet {
  if (behind.endsWith(text)) return ALL_NUMBERS;
  const [, head = "", digits = "", tail = ""] = ONE_RUN_OF_DIGITS.exec(text) ?? [];
  if (digits === "" || !before.endsWith(head) || tail !== behind) return NO_NUMBERS;
  return head === "" ? numbersEndingWith(digits) : oneNumber(digits);
}
