"use client";

import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { LOG_LEVELS } from "./log-line";
import type { TimeSpan } from "./log-time";

const parsers = {
  text: parseAsString.withDefault(""),
  isExpression: parseAsBoolean.withDefault(false),
  matchCase: parseAsBoolean.withDefault(false),
  levels: parseAsArrayOf(parseAsStringLiteral(LOG_LEVELS)).withDefault([]),
  source: parseAsStringLiteral(["user", "platform"] as const),
  task: parseAsString,
  /** `all`, or a number from 0. */
  attempt: parseAsString,
  /** Both in UTC. */
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  /** `120` or `120-140`, counted from 1. */
  line: parseAsString,
  wrap: parseAsBoolean.withDefault(false),
  zone: parseAsStringLiteral(["utc", "local"] as const).withDefault("utc"),
  tags: parseAsBoolean.withDefault(true),
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
