import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { rem } from "@/lib/text-scale";
import {
  BLOCK_PADDING,
  FOLD_WIDTH,
  LINE_HEIGHT,
  LINE_PADDING,
  NUMBER_PADDING,
  PROBLEM_WIDTH,
} from "./code-metrics";

/** All colors are the page's CSS variables, so they follow the theme. */
const look = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: rem(LINE_HEIGHT), overflow: "auto" },
  ".cm-content": { padding: `${rem(BLOCK_PADDING)} 0`, caretColor: "var(--text)" },
  ".cm-line": { padding: `0 ${rem(12)} 0 ${rem(LINE_PADDING)}` },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--text-muted)",
    border: "none",
    borderRight: "1px solid var(--border)",
  },
  ".cm-lineNumbers .cm-gutterElement": {
    minWidth: "0",
    padding: `0 ${rem(NUMBER_PADDING.after)} 0 ${rem(NUMBER_PADDING.before)}`,
  },
  ".cm-foldGutter": { width: rem(FOLD_WIDTH) },
  ".cm-foldGutter .cm-gutterElement": {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    cursor: "pointer",
    padding: "0",
  },
  ".cm-foldGutter .cm-gutterElement:hover": { color: "var(--text)" },
  ".cm-gutter-lint": { width: rem(PROBLEM_WIDTH) },
  ".cm-gutter-lint .cm-gutterElement": { padding: `${rem(5)} ${rem(2)} 0 ${rem(4)}` },
  ".cm-lint-marker": { width: rem(10), height: rem(10), borderRadius: "50%" },
  ".cm-lint-marker-error": { content: "none", backgroundColor: "var(--danger)" },
  ".cm-lint-marker-warning": { content: "none", backgroundColor: "var(--warning)" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": {
    backgroundColor: "color-mix(in oklab, var(--surface-hover) 60%, transparent)",
  },
  ".cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLineGutter": { color: "var(--text)" },
  "& ::selection": { backgroundColor: "color-mix(in oklab, var(--accent) 28%, transparent)" },
  ".cm-searchMatch": { backgroundColor: "var(--warning-soft)", outline: "1px solid var(--border-strong)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--focus)" },
  ".cm-selectionMatch": { backgroundColor: "var(--neutral-soft)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--border-strong)",
  },
  ".cm-foldPlaceholder": {
    margin: "0 0 0 1ch",
    padding: "0 6px",
    border: "1px solid var(--border)",
    borderRadius: "4px",
    backgroundColor: "var(--surface-sunken)",
    color: "var(--text-muted)",
    cursor: "pointer",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--danger)",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warning)",
    textUnderlineOffset: "3px",
  },
  ".cm-template-variable, .cm-template-variable *": { color: "var(--warning)", fontWeight: "600" },
  ".cm-panels": { backgroundColor: "var(--surface-sunken)", color: "var(--text)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--border)" },
  ".cm-tooltip": {
    border: "1px solid var(--border)",
    borderRadius: "6px",
    backgroundColor: "var(--surface-raised)",
    color: "var(--text)",
    boxShadow: "0 8px 28px -6px var(--shadow-color)",
    fontFamily: "var(--font-sans)",
    maxWidth: `min(${rem(420)}, 90vw)`,
  },
  ".cm-diagnostic": { padding: `${rem(4)} ${rem(10)}`, whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--danger)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--warning)" },
});

const colors = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: "var(--accent-text)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--success)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--text-muted)", fontStyle: "italic" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--info)" },
  { tag: [tags.keyword, tags.meta, tags.labelName, tags.typeName], color: "var(--info)" },
  { tag: [tags.separator, tags.punctuation, tags.brace, tags.squareBracket], color: "var(--text-muted)" },
]);

export const codeTheme: Extension = [look, syntaxHighlighting(colors)];
