import type { Budget } from "../shell/budget.ts";

export type Edge = "line-start" | "line-end" | "word-edge" | "no-word-edge" | "word-start" | "word-end";

/** What a pattern is made of, whichever language it was written in. */
export type Expression =
  | { readonly kind: "one"; readonly accepts: (codePoint: number) => boolean }
  | { readonly kind: "edge"; readonly edge: Edge }
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  | { readonly kind: "either"; readonly options: readonly Expression[] }
  | { readonly kind: "repeat"; readonly part: Expression; readonly least: number; readonly most: number };

/** A pattern that is refused, in grep's words. */
export class PatternProblem extends Error {}

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const MAXIMUM_STATES = 5_000;
const ACCEPT = 0;

type State =
  | { readonly kind: "accept" }
  | { readonly kind: "one"; readonly accepts: (codePoint: number) => boolean; readonly next: number }
  | { readonly kind: "edge"; readonly edge: Edge; readonly next: number }
  | { readonly kind: "split"; readonly next: number[] };

function isWord(codePoint: number | undefined): boolean {
  return codePoint !== undefined && /[\p{L}\p{N}_]/u.test(String.fromCodePoint(codePoint));
}

function holds(edge: Edge, text: string, position: number): boolean {
  if (edge === "line-start") return position === 0;
  if (edge === "line-end") return position === text.length;
  const before = isWord(position > 0 ? text.codePointAt(position - 1) : undefined);
  const after = isWord(text.codePointAt(position));
  if (edge === "word-start") return !before && after;
  if (edge === "word-end") return before && !after;
  return (before !== after) === (edge === "word-edge");
}

/** The states of an expression, built from its end: each fragment knows the state that follows it. */
function compile(expression: Expression): { states: readonly State[]; start: number } {
  const states: State[] = [{ kind: "accept" }];
  function add(state: State): number {
    if (states.length >= MAXIMUM_STATES) throw new PatternProblem("Regular expression too big");
    return states.push(state) - 1;
  }
  function build(part: Expression, next: number): number {
    switch (part.kind) {
      case "one":
        return add({ kind: "one", accepts: part.accepts, next });
      case "edge":
        return add({ kind: "edge", edge: part.edge, next });
      case "sequence":
        return part.parts.reduceRight((following, inner) => build(inner, following), next);
      case "either":
        return add({ kind: "split", next: part.options.map((option) => build(option, next)) });
      case "repeat": {
        let following = next;
        if (part.most === Number.POSITIVE_INFINITY) {
          const loop: number[] = [next];
          following = add({ kind: "split", next: loop });
          loop.push(build(part.part, following));
        } else {
          for (let more = part.least; more < part.most; more += 1) {
            following = add({ kind: "split", next: [next, build(part.part, following)] });
          }
        }
        for (let more = 0; more < part.least; more += 1) following = build(part.part, following);
        return following;
      }
    }
  }
  const start = build(expression, ACCEPT);
  return { states, start };
}

/**
 * Matches texts against an expression in time linear in both, unlike the backtracking of `RegExp`, which a
 * pattern such as `(a+)+b` would hang.
 */
export class Automaton {
  private readonly states: readonly State[];
  private readonly start: number;
  /** The step at which a state was last entered, so that none is entered twice in one. */
  private readonly entered: Float64Array;
  private step = 0;

  /** @throws PatternProblem when the expression needs too many states. */
  constructor(expression: Expression) {
    const { states, start } = compile(expression);
    this.states = states;
    this.start = start;
    this.entered = new Float64Array(states.length);
  }

  /** Whether the whole text matches. */
  matches(text: string, budget: Budget): boolean {
    return this.longestFrom(text, 0, budget) === text.length;
  }

  /** Whether some part of the text matches. */
  occursIn(text: string, budget: Budget): boolean {
    let active: number[] = [];
    for (let position = 0; ; ) {
      this.step += 1;
      const entering = [...active, this.start];
      active = [];
      for (const state of entering) {
        if (this.enter(state, text, position, active, budget)) return true;
      }
      const codePoint = text.codePointAt(position);
      if (codePoint === undefined) return false;
      active = this.advance(active, codePoint);
      position += codePoint > 0xffff ? 2 : 1;
    }
  }

  /** The leftmost match that begins at `from` or later, and the longest of those; null when there is none. */
  find(text: string, from: number, budget: Budget): Span | null {
    for (let start = from; start <= text.length; start += 1) {
      const end = this.longestFrom(text, start, budget);
      if (end !== null) return { start, end };
    }
    return null;
  }

  /** End of the longest match that begins at `from`; null when none does. */
  longestFrom(text: string, from: number, budget: Budget): number | null {
    let longest: number | null = null;
    let entering: readonly number[] = [this.start];
    for (let position = from; ; ) {
      this.step += 1;
      const active: number[] = [];
      for (const state of entering) {
        if (this.enter(state, text, position, active, budget)) longest = position;
      }
      const codePoint = text.codePointAt(position);
      if (codePoint === undefined || active.length === 0) return longest;
      entering = this.advance(active, codePoint);
      position += codePoint > 0xffff ? 2 : 1;
    }
  }

  private advance(active: readonly number[], codePoint: number): number[] {
    const next: number[] = [];
    for (const index of active) {
      const state = this.states[index] as State;
      if (state.kind === "one" && state.accepts(codePoint)) next.push(state.next);
    }
    return next;
  }

  /** Notes all states that `first` leads to without a character; true when one of them accepts. */
  private enter(first: number, text: string, position: number, active: number[], budget: Budget): boolean {
    let accepted = false;
    const open = [first];
    while (open.length > 0) {
      const index = open.pop() as number;
      if (this.entered[index] === this.step) continue;
      this.entered[index] = this.step;
      budget.spend(1);
      const state = this.states[index] as State;
      if (state.kind === "accept") accepted = true;
      else if (state.kind === "one") active.push(index);
      else if (state.kind === "split") open.push(...state.next);
      else if (holds(state.edge, text, position)) open.push(state.next);
    }
    return accepted;
  }
}
