import { syntaxTree } from "@codemirror/language";
import { type Extension, type Range, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

/** Spaces per YAML level. */
const INDENT = 2;
const NUMBER_OR_WORD = /^(?:-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null|~)$/i;

const variable = Decoration.mark({ class: "cm-template-variable" });
const scalar = Decoration.mark({ attributes: { style: "color: var(--info)" } });

const variables = new MatchDecorator({ regexp: /\{\{[^{}\n]*\}\}/g, decoration: variable });

/** Marks `{{ names }}` of templates, which are not YAML. */
const templateVariables = ViewPlugin.define(
  (view) => ({
    marks: variables.createDeco(view),
    update(update: ViewUpdate) {
      this.marks = variables.updateDeco(update, this.marks);
    },
  }),
  { decorations: ({ marks }) => marks },
);

function markScalars(view: EditorView): DecorationSet {
  const marks: Range<Decoration>[] = [];
  const { doc } = view.state;
  const tree = syntaxTree(view.state);
  for (const { from, to } of view.visibleRanges) {
    tree.iterate({
      from,
      to,
      enter(node) {
        if (node.name !== "Literal" || node.node.parent?.name === "Key") return;
        if (NUMBER_OR_WORD.test(doc.sliceString(node.from, node.to))) {
          marks.push(scalar.range(node.from, node.to));
        }
      },
    });
  }
  return Decoration.set(marks, true);
}

/** Numbers, true, false, and null, which the YAML parser does not distinguish from text. */
const scalars = ViewPlugin.define(
  (view) => ({
    marks: markScalars(view),
    update({ docChanged, viewportChanged, startState, state, view: updated }: ViewUpdate) {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state)) {
        this.marks = markScalars(updated);
      }
    },
  }),
  { decorations: ({ marks }) => marks },
);

/** Indentation guides, drawn as the line's background. */
function guide(levels: number): Decoration {
  return Decoration.line({
    attributes: {
      style:
        "background-image: repeating-linear-gradient(to right, var(--border) 0 1px, transparent 1px " +
        `${INDENT}ch); background-repeat: no-repeat; background-position: 6px 0; background-size: ${levels * INDENT}ch 100%`,
    },
  });
}

const guides = new Map<number, Decoration>();

function guideOf(levels: number): Decoration {
  const known = guides.get(levels) ?? guide(levels);
  guides.set(levels, known);
  return known;
}

function markIndents(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const levels = Math.floor(line.text.search(/\S|$/) / INDENT);
      if (levels > 0 && line.from >= from) builder.add(line.from, line.from, guideOf(levels));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

const indentGuides = ViewPlugin.define(
  (view) => ({
    marks: markIndents(view),
    update({ docChanged, viewportChanged, view: updated }: ViewUpdate) {
      if (docChanged || viewportChanged) this.marks = markIndents(updated);
    },
  }),
  { decorations: ({ marks }) => marks },
);

export const textMarks: Extension = [indentGuides, scalars, templateVariables];
