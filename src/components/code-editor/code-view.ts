import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { type Diagnostic, forEachDiagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { openSearchPanel, searchPanelOpen } from "@codemirror/search";
import { Compartment, EditorState, type Text } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { HANDLES_COMPOSITION } from "@/lib/keyboard/composition";
import { type CodeProblem, markedPart } from "./code-problem";
import { codeTheme } from "./code-theme";
import { finding } from "./find-panel";
import { foldInner, folding, unfoldEverything } from "./folding";
import { leaveWithTab } from "./leave-with-tab";
import { textMarks } from "./text-marks";

export interface CodeViewOptions {
  text: string;
  /** Its accessible name. */
  label: string;
  /** Id of the element with usage instructions. */
  describedBy?: string;
  readOnly: boolean;
  wrap: boolean;
  /** Called with the whole text on user edits, not after `setText`. */
  onChange?: (text: string) => void;
  /** Characters that edits may lead to; a text that is longer already can be shortened. */
  longest?: number;
  /** Called with the length of a text that an edit would have led to. */
  onTooLong?: (length: number) => void;
}

/** An editor instance. Loaded on demand: it is as large as the rest of a screen. */
export interface CodeView {
  setText(text: string): void;
  setLabel(label: string): void;
  setWrap(wrap: boolean): void;
  setProblems(problems: readonly CodeProblem[]): void;
  /** Selects the range of a problem, adjusted for later edits, and scrolls to it. */
  goToProblem(problem: CodeProblem): void;
  foldAll(): void;
  unfoldAll(): void;
  openFind(): void;
  focus(): void;
  destroy(): void;
}

function nameAttributes(label: string, readOnly: boolean, describedBy?: string) {
  return EditorView.contentAttributes.of({
    "aria-label": label,
    // Editable content is focusable by default, but not every tool knows that.
    tabindex: "0",
    [HANDLES_COMPOSITION]: "",
    ...(describedBy !== undefined && { "aria-describedby": describedBy }),
    // Read-only text must not open a phone's keyboard.
    ...(readOnly && { inputmode: "none" }),
  });
}

function diagnosticOf(doc: Text, problem: CodeProblem): Diagnostic | undefined {
  const { line: number, column = 1, message, severity } = problem;
  if (number === undefined || doc.length === 0) return undefined;
  const line = doc.line(Math.min(Math.max(number, 1), doc.lines));
  const { from, to } = markedPart(line.text, number > doc.lines ? line.length + 1 : column);
  return { from: line.from + from, to: line.from + to, message, severity };
}

/** Creates an editor in `parent`, which sets its size and font. */
export function createCodeView(parent: HTMLElement, options: CodeViewOptions): CodeView {
  const { text, label, describedBy, readOnly, wrap, onChange, longest = Number.POSITIVE_INFINITY } = options;
  const [wrapping, naming] = [new Compartment(), new Compartment()];
  let isOurs = false;
  let shown: readonly { problem: CodeProblem; diagnostic: Diagnostic }[] = [];

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        ...(readOnly ? [] : [lintGutter()]),
        lineNumbers(),
        folding,
        finding,
        ...(readOnly
          ? [EditorState.readOnly.of(true)]
          : [history(), indentOnInput(), bracketMatching(), leaveWithTab, keymap.of(historyKeymap)]),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        keymap.of([...lintKeymap.filter(({ key }) => key === "F8"), ...defaultKeymap]),
        indentUnit.of("  "),
        yaml(),
        textMarks,
        codeTheme,
        naming.of(nameAttributes(label, readOnly, describedBy)),
        wrapping.of(wrap ? EditorView.lineWrapping : []),
        EditorState.changeFilter.of(({ changes, docChanged }) => {
          const isTooLong = docChanged && changes.newLength > Math.max(longest, changes.length);
          if (isTooLong && !isOurs) options.onTooLong?.(changes.newLength);
          return isOurs || !isTooLong;
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && !isOurs) onChange?.(state.doc.toString());
        }),
      ],
    }),
  });

  // Escape has a meaning here; a surrounding dialog must not close on it.
  let wasFinding = false;
  const noteFinding = () => {
    wasFinding = searchPanelOpen(view.state);
  };
  view.dom.addEventListener("keydown", noteFinding, { capture: true });
  view.dom.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (!readOnly || wasFinding)) event.stopPropagation();
  });

  return {
    setText(next) {
      if (next === view.state.doc.toString()) return;
      isOurs = true;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: 0 },
      });
      isOurs = false;
    },
    setLabel(next) {
      view.dispatch({ effects: naming.reconfigure(nameAttributes(next, readOnly, describedBy)) });
    },
    setWrap(next) {
      view.dispatch({ effects: wrapping.reconfigure(next ? EditorView.lineWrapping : []) });
    },
    setProblems(problems) {
      const { state } = view;
      shown = problems.flatMap((problem) => {
        const diagnostic = diagnosticOf(state.doc, problem);
        return diagnostic === undefined ? [] : [{ problem, diagnostic }];
      });
      view.dispatch(
        setDiagnostics(
          state,
          shown.map(({ diagnostic }) => diagnostic),
        ),
      );
    },
    goToProblem(problem) {
      const wanted = shown.find((one) => one.problem === problem)?.diagnostic;
      if (wanted === undefined) return;
      let [anchor, head] = [wanted.from, wanted.to];
      forEachDiagnostic(view.state, (diagnostic, from, to) => {
        if (diagnostic === wanted) [anchor, head] = [from, to];
      });
      const end = view.state.doc.length;
      view.focus();
      view.dispatch({
        selection: { anchor: Math.min(anchor, end), head: Math.min(head, end) },
        effects: EditorView.scrollIntoView(Math.min(anchor, end), { y: "center" }),
      });
    },
    foldAll: () => foldInner(view),
    unfoldAll: () => unfoldEverything(view),
    openFind: () => {
      openSearchPanel(view);
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
