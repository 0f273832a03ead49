/** Shorter texts match so much that a full scan is as good. */
const SHORTEST = 2;

/**
 * The longest literal text that every match of a regular expression contains; null if there is none of at least two
 * characters. Conservative: anything uncertain ends a literal.
 *
 * @param source of a valid expression.
 */
export function literalOf(source: string): string | null {
  const longest = new LiteralReader(source).readAlternatives();
  return longest.length >= SHORTEST ? longest : null;
}

class LiteralReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Reads to the end of the group or expression. With alternatives, no single one is required. */
  readAlternatives(): string {
    let longest = this.readSequence();
    while (this.source[this.at] === "|") {
      this.at += 1;
      this.readSequence();
      longest = "";
    }
    return longest;
  }

  private readSequence(): string {
    let longest = "";
    let literal = "";
    const endLiteral = () => {
      if (literal.length > longest.length) longest = literal;
      literal = "";
    };
    while (this.at < this.source.length && this.source[this.at] !== "|" && this.source[this.at] !== ")") {
      const atom = this.readAtom();
      const repetition = this.readRepetition();
      if (atom.kind === "place") continue;
      if (atom.kind === "group") {
        endLiteral();
        if (!repetition.mayBeNone && atom.text.length > longest.length) longest = atom.text;
        continue;
      }
      if (atom.kind === "text" && !repetition.mayBeNone) literal += atom.text;
      if (atom.kind !== "text" || repetition.isGiven) endLiteral();
    }
    endLiteral();
    return longest;
  }

  /** `place` matches no character: ^, $, \b. `other` matches an unknown one. */
  private readAtom(): { kind: "text" | "place" | "other" | "group"; text: string } {
    const character = this.source[this.at] as string;
    this.at += 1;
    switch (character) {
      case "^":
      case "$":
        return { kind: "place", text: "" };
      case ".":
        return { kind: "other", text: "" };
      case "[":
        this.skipClass();
        return { kind: "other", text: "" };
      case "(":
        return this.readGroup();
      case "\\":
        return this.readEscape();
      default:
        return { kind: "text", text: character };
    }
  }

  private skipClass(): void {
    while (this.at < this.source.length && this.source[this.at] !== "]") {
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    }
    this.at += 1;
  }

  private readGroup(): { kind: "group"; text: string } {
    let holds = true;
    if (this.source[this.at] === "?") {
      const head = /^\?(?:<(?![=!])[^>]*>|:|[a-z-]*:|<?[=!])/.exec(this.source.slice(this.at))?.[0] ?? "?";
      // Lookarounds are not part of the match, and may be negative.
      holds = !/[=!]$/.test(head);
      this.at += head.length;
    }
    const text = this.readAlternatives();
    this.at += 1;
    return { kind: "group", text: holds ? text : "" };
  }

  private readEscape(): { kind: "text" | "place" | "other"; text: string } {
    const character = this.source[this.at] ?? "";
    this.at += 1;
    if (character === "b" || character === "B") return { kind: "place", text: "" };
    if (character === "t") return { kind: "text", text: "\t" };
    if (!/[a-zA-Z0-9]/.test(character)) return { kind: "text", text: character };
    // \x41, \u{41}, \cA, \p{L}, \k<name> and \12 have more characters.
    const rest = /^(?:\{[^}]*\}|<[^>]*>|[\da-fA-F]*)/.exec(this.source.slice(this.at))?.[0] ?? "";
    if (/[xukpP]/.test(character) || /\d/.test(character)) this.at += rest.length;
    if (character === "c") this.at += 1;
    return { kind: "other", text: "" };
  }

  private readRepetition(): { isGiven: boolean; mayBeNone: boolean } {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (found === null) return { isGiven: false, mayBeNone: false };
    this.at += found[0].length;
    const mayBeNone = /^[*?]/.test(found[0]) || Number(found[1] ?? 1) === 0;
    return { isGiven: true, mayBeNone };
  }
}
