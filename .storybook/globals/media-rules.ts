/** A rule of a style sheet with rules of its own. */
interface RuleGroup {
  readonly cssRules?: ArrayLike<CSSRule>;
}

const originals = new Map<CSSMediaRule, string>();

/**
 * Makes the page's style sheets believe in a medium that this browser does not have: rules for it always apply, rules
 * against it never. Null restores them. Colors that the browser itself forces are not emulated; pictures have the browser
 * emulate the medium.
 *
 * @param feature as it is written in the rules: `print`, `(forced-colors: active)`
 */
export function emulateMedia(feature: string | null): void {
  for (const [rule, text] of originals) rule.media.mediaText = text;
  originals.clear();
  if (feature === null) return;
  for (const sheet of document.styleSheets) emulateIn(readable(sheet), feature);
}

function emulateIn({ cssRules = [] }: RuleGroup, feature: string): void {
  for (const rule of Array.from(cssRules)) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes(feature)) {
      originals.set(rule, rule.media.mediaText);
      rule.media.mediaText = rule.media.mediaText.includes("not") ? "not all" : "all";
    }
    emulateIn(rule as RuleGroup, feature);
  }
}

/** A sheet of another origin cannot be read. */
function readable(sheet: CSSStyleSheet): RuleGroup {
  try {
    return { cssRules: sheet.cssRules };
  } catch {
    return {};
  }
}
