import { Automaton, type Edge, type Expression, PatternProblem } from "./automaton.ts";
import { byPattern, exactly, ignoringCase, readCharacterClass } from "./character-class.ts";

export interface RegularExpressionOptions {
  /** `extended` as `grep -E` reads it, `basic` as plain grep does, `fixed` for the text itself. */
  readonly syntax: "basic" | "extended" | "fixed";
  readonly ignoreCase?: boolean;
  /** Only where no letter, digit or underscore adjoins. */
  readonly wholeWords?: boolean;
  readonly wholeLine?: boolean;
}

const MOST_REPEATS = 1_000;
const DEEPEST_GROUP = 200;
/** Letters after a backslash, as in GNU's grep. */
const ESCAPED_CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ["w", /[\p{L}\p{N}_]/u],
  ["W", /[^\p{L}\p{N}_]/u],
  ["s", /\s/],
  ["S", /\S/],
  ["d", /[0-9]/],
  ["D", /[^0-9]/],
]);
const ESCAPED_EDGES: ReadonlyMap<string, Edge> = new Map<string, Edge>([
  ["b", "word-edge"],
  ["B", "no-word-edge"],
  ["<", "word-start"],
  [">", "word-end"],
]);

/** Reads POSIX regular expressions; a basic one has its operators behind backslashes. */
class Reader {
  private position = 0;
  private depth = 0;
  private readonly pattern: string;
  private readonly isExtended: boolean;
  private readonly ignoreCase: boolean;

  constructor(pattern: string, isExtended: boolean, ignoreCase: boolean) {
    this.pattern = pattern;
    this.isExtended = isExtended;
    this.ignoreCase = ignoreCase;
  }

  whole(): Expression {
    const expression = this.alternatives();
    if (this.position < this.pattern.length) throw new PatternProblem("Unmatched ) or \\)");
    return expression;
  }

  private one(accepts: (codePoint: number) => boolean): Expression {
    return { kind: "one", accepts: this.ignoreCase ? ignoringCase(accepts) : accepts };
  }

  private atOperator(operator: string): boolean {
    return this.pattern.startsWith(this.isExtended ? operator : `\\${operator}`, this.position);
  }

  private take(operator: string): boolean {
    if (!this.atOperator(operator)) return false;
    this.position += this.isExtended ? 1 : 2;
    return true;
  }

  private alternatives(): Expression {
    const options = [this.sequence()];
    while (this.take("|")) options.push(this.sequence());
    return options.length === 1 ? (options[0] as Expression) : { kind: "either", options };
  }

  private sequence(): Expression {
    const parts: Expression[] = [];
    while (this.position < this.pattern.length && !this.atOperator("|")) {
      // An unmatched `)` is a literal in an extended expression.
      if (this.atOperator(")") && (this.depth > 0 || !this.isExtended)) break;
      let part = this.single(parts.length === 0);
      for (let repeated = this.repeat(part); repeated !== null; repeated = this.repeat(part)) part = repeated;
      parts.push(part);
    }
    return { kind: "sequence", parts };
  }

  private repeat(part: Expression): Expression | null {
    const unlimited = Number.POSITIVE_INFINITY;
    if (this.pattern[this.position] === "*") {
      this.position += 1;
      return { kind: "repeat", part, least: 0, most: unlimited };
    }
    if (this.take("+")) return { kind: "repeat", part, least: 1, most: unlimited };
    if (this.take("?")) return { kind: "repeat", part, least: 0, most: 1 };
    if (!this.atOperator("{")) return null;
    const close = this.isExtended ? "\\}" : "\\\\\\}";
    const open = this.isExtended ? 1 : 2;
    const bounds = new RegExp(`^(\\d{0,5})(,?)(\\d{0,5})${close}`).exec(
      this.pattern.slice(this.position + open),
    );
    if (bounds === null || (bounds[1] === "" && bounds[3] === "")) {
      if (this.isExtended) return null;
      throw new PatternProblem("Invalid content of \\{\\}");
    }
    const least = Number(bounds[1]);
    const most = bounds[2] === "" ? least : bounds[3] === "" ? unlimited : Number(bounds[3]);
    if (most < least) throw new PatternProblem("Invalid content of \\{\\}");
    if (least > MOST_REPEATS || (most !== unlimited && most > MOST_REPEATS)) {
      throw new PatternProblem("Regular expression too big");
    }
    this.position += open + bounds[0].length;
    return { kind: "repeat", part, least, most };
  }

  private single(isFirst: boolean): Expression {
    const character = this.pattern[this.position] as string;
    if (this.take("(")) return this.group();
    if (character === "[") {
      const bracket = readCharacterClass(this.pattern, this.position, false);
      if (bracket === null) throw new PatternProblem("Unmatched [, [^, [:, [., or [=");
      this.position = bracket.end;
      return this.one(bracket.accepts);
    }
    if (character === ".") {
      this.position += 1;
      return this.one(() => true);
    }
    if (character === "^" && (this.isExtended || isFirst)) return this.edge("line-start", 1);
    if (character === "$" && this.atEndOfBranch()) return this.edge("line-end", 1);
    if (character === "\\") return this.escaped();
    return this.literal();
  }

  private atEndOfBranch(): boolean {
    const rest = this.pattern.slice(this.position + 1);
    return this.isExtended || rest === "" || rest.startsWith("\\)") || rest.startsWith("\\|");
  }

  private edge(edge: Edge, length: number): Expression {
    this.position += length;
    return { kind: "edge", edge };
  }

  private escaped(): Expression {
    const letter = this.pattern[this.position + 1];
    if (letter === undefined) throw new PatternProblem("Trailing backslash");
    const edge = ESCAPED_EDGES.get(letter);
    if (edge !== undefined) return this.edge(edge, 2);
    if (/[1-9]/.test(letter)) throw new PatternProblem("Back-references are beyond this grep");
    this.position += 1;
    const named = ESCAPED_CLASSES.get(letter);
    if (named === undefined) return this.literal();
    this.position += 1;
    return this.one(byPattern(named));
  }

  private literal(): Expression {
    const codePoint = this.pattern.codePointAt(this.position) as number;
    this.position += codePoint > 0xffff ? 2 : 1;
    return this.one(exactly(codePoint));
  }

  private group(): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST_GROUP) throw new PatternProblem("Regular expression too big");
    const inner = this.alternatives();
    if (!this.take(")")) throw new PatternProblem("Unmatched ( or \\(");
    this.depth -= 1;
    return inner;
  }
}

function fixedText(text: string, ignoreCase: boolean): Expression {
  const parts = Array.from(text, (character): Expression => {
    const accepts = exactly(character.codePointAt(0) as number);
    return { kind: "one", accepts: ignoreCase ? ignoringCase(accepts) : accepts };
  });
  return { kind: "sequence", parts };
}

/** Matches any of the patterns. @throws PatternProblem in grep's words when one is invalid. */
export function compileRegularExpression(
  patterns: readonly string[],
  { syntax, ignoreCase = false, wholeWords = false, wholeLine = false }: RegularExpressionOptions,
): Automaton {
  const options = patterns.map((pattern) =>
    syntax === "fixed"
      ? fixedText(pattern, ignoreCase)
      : new Reader(pattern, syntax === "extended", ignoreCase).whole(),
  );
  const either: Expression = { kind: "either", options };
  const edges: readonly [Edge, Edge] | null = wholeLine
    ? ["line-start", "line-end"]
    : wholeWords
      ? ["word-edge", "word-edge"]
      : null;
  if (edges === null) return new Automaton(either);
  const [before, after] = edges;
  return new Automaton({
    kind: "sequence",
    parts: [{ kind: "edge", edge: before }, either, { kind: "edge", edge: after }],
  });
}
