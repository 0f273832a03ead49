import { formatCount, formatNumber } from "@/lib/format/number";
import type { LogLevel } from "../log-line";
import type { SearchPlan } from "./search-plan";
import type { LogSearchResult } from "./use-log-search";

type Progress = Pick<
  LogSearchResult,
  "hits" | "seen" | "total" | "found" | "isSearching" | "goesOn" | "problem"
>;

/** Number of matches: "6 matches", or "6 matches for “error”" when the server counts them by the searched text. */
export function hitsText(plan: SearchPlan, { hits, total, isSearching, goesOn, problem }: Progress): string {
  const suffix = plan.basis === "found" && plan.search !== null ? ` for “${plan.query}”` : "";
  if (total !== null) return formatCount(total, "match", "matches") + suffix;
  if (hits.length === 0) return isSearching ? "Searching" : "No matches yet";
  const isPartial = goesOn || isSearching || problem !== null;
  return isPartial
    ? `${formatNumber(hits.length)}+ matches${suffix}`
    : formatCount(hits.length, "match", "matches") + suffix;
}

/** Which lines were searched, so that partial results are recognizable. */
export function basisText(
  plan: SearchPlan,
  { seen, found, goesOn, isSearching, problem }: Progress,
  lineCount: number,
): string {
  const all = plan.end - plan.first;
  const isPartial = goesOn || isSearching || problem !== null;
  switch (plan.basis) {
    case "found":
      // The server returns the first matches of a long log before it has searched all of it.
      return isPartial && found === null
        ? `First matches in ${formatCount(lineCount, "line")}`
        : `Searched ${formatCount(lineCount, "line")}`;
    case "narrowed": {
      const of = found === null ? "" : ` of ${formatNumber(found)}`;
      const which = narrowedText(plan);
      return isPartial
        ? `Searched ${formatNumber(seen)}${of} ${which}`
        : `Searched all ${formatNumber(seen)} ${which}${plan.losesContinuations ? "; lines without a timestamp are excluded" : ""}`;
    }
    case "lines":
      return isPartial
        ? `Searched lines ${formatNumber(plan.first + 1)}–${formatNumber(plan.first + Math.max(1, seen))} of ${formatNumber(all)}`
        : `Searched all ${formatCount(all, "line")}`;
  }
}

const LEVEL_LINES: Readonly<Record<LogLevel, string>> = {
  DEBUG: "debug",
  INFO: "info",
  WARN: "warning",
  ERROR: "error",
};

/** What the server finds: "warning and error lines containing “worker”". */
function narrowedText({ query, levels }: SearchPlan): string {
  const lines =
    levels === undefined ? "lines" : `${levels.map((level) => LEVEL_LINES[level]).join(" and ")} lines`;
  return query === undefined ? lines : `${lines} containing “${query}”`;
}
