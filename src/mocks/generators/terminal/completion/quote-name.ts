import { inSingleQuotes } from "../text/single-quoted.ts";

/** What a shell would not take as it is. */
const SPECIAL = /[\s!"#$&'()*;<>?[\\\]^`{|}~]/g;
/** What keeps its meaning between double quotes. */
const SPECIAL_IN_QUOTES = /["$\\`]/g;

/** A name behind an open quotation mark, or with backslashes when there is none. */
export function quoteName(name: string, quote: '"' | "'" | ""): string {
  if (quote === "'") return inSingleQuotes(name);
  return name.replaceAll(quote === "" ? SPECIAL : SPECIAL_IN_QUOTES, "\\$&");
}

/** A word without its quotes and backslashes, with variables and a leading tilde replaced. */
export function unquoteWord(raw: string, variables: ReadonlyMap<string, string>): string {
  const home = variables.get("HOME") ?? "/";
  const isHome = raw === "~" || raw.startsWith("~/");
  let text = isHome ? home : "";
  let quote = "";
  for (let offset = isHome ? 1 : 0; offset < raw.length; offset += 1) {
    const unit = raw.charAt(offset);
    const name = /^\$(?:(\w+)|\{(\w+)\})/.exec(raw.slice(offset));
    if (quote !== "" && unit === quote) quote = "";
    else if (quote === "" && (unit === "'" || unit === '"')) quote = unit;
    else if (quote !== "'" && unit === "\\") {
      offset += 1;
      text += raw.charAt(offset);
    } else if (quote !== "'" && name !== null) {
      text += variables.get(name[1] ?? name[2] ?? "") ?? "";
      offset += name[0].length - 1;
    } else text += unit;
  }
  return text;
}
