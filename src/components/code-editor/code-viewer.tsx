"use client";

import { type Ref, useImperativeHandle } from "react";
import { CodeFrame } from "./code-frame";
import { PlainCode } from "./plain-code";
import { useCodeView } from "./use-code-view";

/** What a toolbar beside the text can do; before the editor has loaded nothing happens. */
export interface CodeViewerHandle {
  /** Folds all but the outermost level. */
  foldAll: () => void;
  unfoldAll: () => void;
  openFind: () => void;
}

export interface CodeViewerProps {
  value: string;
  language: "yaml";
  /** Its accessible name. */
  label: string;
  /** Break long lines instead of scrolling sideways. */
  wrap?: boolean;
  ref?: Ref<CodeViewerHandle>;
  className?: string;
}

/** A text to read: line numbers, colours, folding and Ctrl+F. The text itself is there at once. */
export function CodeViewer({ value, label, wrap = false, ref, className }: CodeViewerProps) {
  const { hostRef, view } = useCodeView({ text: value, label, wrap, readOnly: true });
  useImperativeHandle(
    ref,
    () => ({
      foldAll: () => view?.foldAll(),
      unfoldAll: () => view?.unfoldAll(),
      openFind: () => view?.openFind(),
    }),
    [view],
  );
  return (
    <CodeFrame
      hostRef={hostRef}
      fallback={view === null && <PlainCode text={value} label={label} wrap={wrap} />}
      className={className}
    />
  );
}
