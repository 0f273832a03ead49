"use client";

import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { oneOfWords, parserChecks, parseWholeNumber } from "@/lib/address/address-checks";
import { parseAsFlag, parseAsListOf, parseAsUtcTime } from "@/lib/address/strict-parsers";
import { LOG_LEVELS } from "./log-line";
import type { TimeSpan } from "./log-time";

const SOURCES = ["user", "platform"] as const;
const ZONES = ["utc", "local"] as const;

/** Parser of texts that pass a test. */
function parseAsTextWhere(isValid: (text: string) => boolean) {
  return createParser({ parse: (text) => (isValid(text) ? text : null), serialize: String });
}

const parsers = {
  text: parseAsString.withDefault(""),
  isExpression: parseAsFlag.withDefault(false),
  matchCase: parseAsFlag.withDefault(false),
  levels: parseAsListOf(LOG_LEVELS).withDefault([]),
  source: parseAsStringLiteral(SOURCES),
  task: parseAsString,
  /** `all`, or a number from 0. */
  attempt: parseAsTextWhere((text) => text === "all" || parseWholeNumber(text, 0) !== null),
  /** Both in UTC. */
  from: parseAsUtcTime,
  to: parseAsUtcTime,
  /** `120` or `120-140`, counted from 1. */
  line: parseAsTextWhere((text) => parseSelection(text) !== null),
  wrap: parseAsFlag.withDefault(false),
  zone: parseAsStringLiteral(ZONES).withDefault("utc"),
  tags: parseAsFlag.withDefault(true),
};

const urlKeys = {
  text: "log-search",
  isExpression: "log-expression",
  matchCase: "log-case",
  levels: "log-level",
  source: "log-source",
  task: "log-task",
  attempt: "log-attempt",
  from: "log-from",
  to: "log-to",
  line: "log-line",
  wrap: "log-wrap",
  zone: "log-zone",
  tags: "log-tags",
} as const;

const SOME_TIME = "a time in UTC such as 2026-03-02T12:30:05Z";
const FLAG = "use true or false.";

/** Checks of the viewer's URL parameters. */
export const logAddressChecks = parserChecks(
  parsers,
  {
    isExpression: `${FLAG} The text is searched for as it is.`,
    matchCase: `${FLAG} Upper and lower case are the same.`,
    levels: `use ${LOG_LEVELS.join(", ")}, several with commas. All levels are shown.`,
    source: oneOfWords(SOURCES, "Lines of any source are shown."),
    attempt: "use all or a whole number from 0. The attempt is the usual one.",
    from: `use ${SOME_TIME}. Lines are shown from the first one.`,
    to: `use ${SOME_TIME}. Lines are shown up to the last one.`,
    line: "use a line such as 120 or lines such as 120-140. No line is selected.",
    wrap: `${FLAG} Lines do not wrap.`,
    zone: oneOfWords(ZONES, "Times are in UTC."),
    tags: `${FLAG} Task names are shown.`,
  },
  urlKeys,
);

/** State of the log viewer in the URL. */
export function useLogAddress() {
  return useQueryStates(parsers, { urlKeys, history: "replace" });
}

export type LogAddress = ReturnType<typeof useLogAddress>[0];
export type ChangeLogAddress = ReturnType<typeof useLogAddress>[1];

/** Selected range; null for none. A missing end is unbounded. */
export function rangeOfAddress({ from, to }: Pick<LogAddress, "from" | "to">): TimeSpan | null {
  if (from === null && to === null) return null;
  return { from: from?.getTime() ?? 0, to: to?.getTime() ?? Number.MAX_SAFE_INTEGER };
}

/** Selected lines as 0-based indexes; both ends are inclusive. */
export interface LineSelection {
  readonly first: number;
  readonly last: number;
}

/** Null for anything but line numbers. */
export function parseSelection(text: string | null): LineSelection | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text ?? "");
  if (match === null) return null;
  const [one, other] = [Number(match[1]) - 1, Number(match[2] ?? match[1]) - 1];
  if (one < 0 || other < 0) return null;
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

export function serializeSelection({ first, last }: LineSelection): string {
  return first === last ? String(first + 1) : `${first + 1}-${last + 1}`;
}
