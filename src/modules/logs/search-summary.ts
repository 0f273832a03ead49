import { formatCount, formatNumber } from "@/lib/format/number";
import type { SearchPlan } from "./search-plan";
import type { LogSearchResult } from "./use-log-search";

type Progress = Pick<
  LogSearchResult,
  "hits" | "seen" | "total" | "found" | "isSearching" | "goesOn" | "problem"
>;

/** How many hits there are, in a few words. */
export function hitsText({ hits, total, isSearching, goesOn, problem }: Progress): string {
  if (total !== null) return formatCount(total, "hit");
  if (hits.length === 0) return isSearching ? "Searching" : "No hit so far";
  return goesOn || isSearching || problem !== null
    ? `${formatNumber(hits.length)}+ hits`
    : formatCount(hits.length, "hit");
}

/** What was looked at to find them, so that nobody takes a part for the whole. */
export function basisText(
  plan: SearchPlan,
  { seen, found, goesOn, isSearching, problem }: Progress,
  lineCount: number,
): string {
  const quoted = `“${plan.query}”`;
  const all = plan.end - plan.first;
  const isPartial = goesOn || isSearching || problem !== null;
  switch (plan.basis) {
    case "text":
      return `The server's search for ${quoted} in ${formatCount(lineCount, "line")}`;
    case "literal": {
      const of = found === null ? "" : ` of ${formatNumber(found)}`;
      const which = `lines that the server finds for ${quoted}`;
      return isPartial
        ? `Looked at ${formatNumber(seen)}${of} ${which}`
        : `Looked at all ${formatNumber(seen)} ${which}${plan.losesContinuations ? "; lines without a time are not among them" : ""}`;
    }
    case "lines":
      return isPartial
        ? `Looked at lines ${formatNumber(plan.first + 1)}–${formatNumber(plan.first + Math.max(1, seen))} of ${formatNumber(all)}`
        : `Looked at all ${formatCount(all, "line")}`;
  }
}
