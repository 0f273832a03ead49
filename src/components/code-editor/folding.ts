import {
  codeFolding,
  foldable,
  foldEffect,
  foldGutter,
  foldKeymap,
  forceParsing,
  syntaxTree,
  unfoldAll,
} from "@codemirror/language";
import type { Extension, StateEffect } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";

/** Maximum time to parse a whole text, in milliseconds; unparsed parts stay unfolded. */
const PARSE_TIME = 1_000;

function chevron(open: boolean): HTMLElement {
  const mark = document.createElement("span");
  mark.title = open ? "Fold" : "Unfold";
  mark.style.cssText = `display:block;width:0.375rem;height:0.375rem;border:solid currentColor;border-width:0 1.5px 1.5px 0;transform:rotate(${
    open ? 45 : -45
  }deg) translate(-1px,-1px)`;
  return mark;
}

/** Fold arrows, and placeholders for folded lines. */
export const folding: Extension = [
  codeFolding({
    preparePlaceholder: (state, { from, to }) => state.doc.lineAt(to).number - state.doc.lineAt(from).number,
    placeholderDOM(_, unfold, hidden: number) {
      const text = document.createElement("span");
      text.className = "cm-foldPlaceholder";
      text.textContent = hidden === 1 ? "1 line" : `${hidden} lines`;
      text.title = "Unfold";
      text.onclick = unfold;
      return text;
    },
  }),
  foldGutter({ markerDOM: chevron }),
  keymap.of(foldKeymap),
];

/**
 * Folds all but the outermost level, nested: folded text shows its headings, and unfolding shows the next level.
 * (CodeMirror's `foldAll` folds the outermost level, which leaves one line of most YAML.)
 */
export function foldInner(view: EditorView): void {
  // Only the visible part has been parsed so far.
  forceParsing(view, view.state.doc.length, PARSE_TIME);
  const { state } = view;
  const effects: StateEffect<unknown>[] = [];
  let depth = 0;
  syntaxTree(state).iterate({
    enter({ name, from }) {
      if (name !== "Pair" && name !== "Item") return;
      depth += 1;
      if (depth === 1) return;
      const line = state.doc.lineAt(from);
      const range = foldable(state, line.from, line.to);
      if (range !== null) effects.push(foldEffect.of(range));
    },
    leave({ name }) {
      if (name === "Pair" || name === "Item") depth -= 1;
    },
  });
  if (effects.length > 0) view.dispatch({ effects });
}

export function unfoldEverything(view: EditorView): void {
  unfoldAll(view);
}
