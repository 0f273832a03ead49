import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  SearchQuery,
  search,
  setSearchQuery,
} from "@codemirror/search";
import { type EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, type Panel, runScopeHandlers, type ViewUpdate } from "@codemirror/view";
import { limitText, tooLong } from "@/components/ui/use-text-limit";
import { formatNumber } from "@/lib/format/number";
import { isShortcut } from "@/lib/keyboard/shortcuts";

/** Characters; a megabyte in the field blocks the browser. */
const LONGEST_FIND = 1_000;
/** Maximum number of counted matches. */
const MOST_COUNTED = 1_000;

interface Hits {
  count: number;
  /** 1-based index of the selected match; 0 for none. */
  current: number;
}

function countHits(state: EditorState, query: SearchQuery): Hits {
  const { from, to } = state.selection.main;
  const hits = { count: 0, current: 0 };
  const cursor = query.getCursor(state);
  for (let hit = cursor.next(); !hit.done && hits.count < MOST_COUNTED; hit = cursor.next()) {
    hits.count += 1;
    if (hit.value.from === from && hit.value.to === to) hits.current = hits.count;
  }
  return hits;
}

function describeHits(state: EditorState, query: SearchQuery): string {
  if (query.search === "") return "";
  if (!query.valid) return "Invalid regular expression";
  const { count, current } = countHits(state, query);
  if (count === 0) return "No results";
  const total = count === MOST_COUNTED ? `${formatNumber(count)}+` : formatNumber(count);
  return current === 0
    ? `${total} ${count === 1 ? "result" : "results"}`
    : `${formatNumber(current)} of ${total}`;
}

/** @param glyph drawn by the style, since a text beside the name would be read for it. */
function toggle(label: string, glyph: string, change: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.title = label;
  button.setAttribute("aria-label", label);
  button.dataset.glyph = glyph;
  button.className =
    "before:content-[attr(data-glyph)] h-6 min-w-6 cursor-pointer rounded-sm border border-transparent px-1 font-mono text-xs text-text-muted hover:text-text aria-pressed:border-accent aria-pressed:bg-surface-selected aria-pressed:text-text";
  button.onclick = change;
  return button;
}

/** Selects the first match after the selection start, wrapping to the top. */
function selectHit(view: EditorView, query: SearchQuery): void {
  const { state } = view;
  const { from, head } = state.selection.main;
  let hit = query.getCursor(state, from).next();
  if (hit.done) hit = query.getCursor(state).next();
  if (hit.done) {
    view.dispatch({ selection: { anchor: head } });
    return;
  }
  const { from: anchor, to } = hit.value;
  view.dispatch({
    selection: { anchor, head: to },
    effects: EditorView.scrollIntoView(anchor, { y: "nearest", yMargin: 40 }),
  });
}

function createFindPanel(view: EditorView): Panel {
  const dom = document.createElement("form");
  dom.className = "flex flex-wrap items-center gap-1 px-2 py-1.5 font-sans";
  dom.setAttribute("role", "search");
  dom.setAttribute("aria-label", "Find in text");

  const input = document.createElement("input");
  input.type = "text";
  input.placeholder = "Find";
  input.spellcheck = false;
  input.autocomplete = "off";
  input.setAttribute("aria-label", "Find");
  input.setAttribute("main-field", "true");
  input.className =
    "h-7 min-w-0 flex-1 basis-40 max-w-72 rounded-md border border-border-strong bg-surface px-2 font-mono text-xs text-text outline-none placeholder:text-text-muted focus:border-focus focus:outline-1 focus:outline-focus";

  const count = document.createElement("span");
  count.setAttribute("role", "status");
  count.className = "tabular min-w-20 px-1 text-xs whitespace-nowrap text-text-muted";

  function commit(change: Partial<Pick<SearchQuery, "search" | "caseSensitive" | "wholeWord" | "regexp">>) {
    const { search: text, caseSensitive, wholeWord, regexp } = getSearchQuery(view.state);
    const query = new SearchQuery({
      search: text,
      caseSensitive,
      wholeWord,
      regexp,
      literal: true,
      ...change,
    });
    view.dispatch({ effects: setSearchQuery.of(query) });
    if (query.valid) selectHit(view, query);
    show();
  }

  const matchCase = toggle("Match case", "Aa", () =>
    commit({ caseSensitive: !getSearchQuery(view.state).caseSensitive }),
  );
  const wholeWord = toggle("Whole word", "ab|", () =>
    commit({ wholeWord: !getSearchQuery(view.state).wholeWord }),
  );
  const regexp = toggle("Regular expression", ".*", () =>
    commit({ regexp: !getSearchQuery(view.state).regexp }),
  );
  const previous = toggle("Previous result", "↑", () => findPrevious(view));
  const next = toggle("Next result", "↓", () => findNext(view));
  const close = toggle("Close find", "✕", () => {
    closeSearchPanel(view);
    view.focus();
  });
  dom.append(input, matchCase, wholeWord, regexp, count, previous, next, close);

  function show() {
    const query = getSearchQuery(view.state);
    if (document.activeElement !== input) input.value = query.search;
    matchCase.setAttribute("aria-pressed", String(query.caseSensitive));
    wholeWord.setAttribute("aria-pressed", String(query.wholeWord));
    regexp.setAttribute("aria-pressed", String(query.regexp));
    count.textContent = describeHits(view.state, query);
    const isWrong = query.search !== "" && !query.valid;
    input.toggleAttribute("aria-invalid", isWrong);
    count.classList.toggle("text-danger", isWrong);
  }

  input.oninput = () => commit({ search: input.value });
  limitText(input, LONGEST_FIND, (length) => {
    count.textContent = tooLong("The text", length, LONGEST_FIND);
    count.classList.add("text-danger");
  });
  dom.onsubmit = (event) => event.preventDefault();
  dom.onkeydown = (event) => {
    if (runScopeHandlers(view, event, "search-panel") || runShortcut(event, view)) event.preventDefault();
    else if (event.key === "Enter" && event.target === input) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(view);
    }
  };

  return {
    dom,
    top: true,
    mount() {
      show();
      input.select();
    },
    update(update: ViewUpdate) {
      const isNew = update.transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(setSearchQuery)),
      );
      if (update.docChanged || update.selectionSet || isNew) show();
    },
  };
}

/** Runs a letter shortcut of the search, in the text and in its panel. */
function runShortcut(event: KeyboardEvent, view: EditorView): boolean {
  if (isShortcut(event, "find")) return openSearchPanel(view);
  if (!isShortcut(event, "findNext")) return false;
  (event.shiftKey ? findPrevious : findNext)(view);
  // Also without a match, or the browser's search would open.
  return true;
}

/** Ctrl+F in the text: plain text, whole words, or a regular expression, optionally case-sensitive. */
export const finding: Extension = [
  search({ top: true, createPanel: createFindPanel, literal: true }),
  // After the key maps: on a Mac, Ctrl+F moves the cursor, and Cmd+F searches.
  Prec.lowest(EditorView.domEventHandlers({ keydown: runShortcut })),
  keymap.of([
    { key: "F3", run: findNext, shift: findPrevious, scope: "editor search-panel", preventDefault: true },
    { key: "Escape", run: closeSearchPanel, scope: "editor search-panel" },
  ]),
];
