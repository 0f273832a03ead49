"use client";

import { type Ref, useImperativeHandle } from "react";
import { CodeFrame } from "./code-frame";
import { PlainCode } from "./plain-code";
import { useCodeView } from "./use-code-view";

/** Actions for a toolbar; no-ops until the editor has loaded. */
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

/** Read-only text with line numbers, syntax colors, folding, and Ctrl+F. The text shows immediately. */
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
