"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CodeView, CodeViewOptions } from "./code-view";

export interface UseCodeView {
  /** Ref of the editor's parent element. */
  hostRef: RefObject<HTMLDivElement | null>;
  /** Null until loaded; stays null if loading fails, and the fallback remains. */
  view: CodeView | null;
}

/** Loads the editor and keeps it in sync with the options. */
export function useCodeView({
  text,
  label,
  describedBy,
  readOnly,
  wrap,
  onChange,
}: CodeViewOptions): UseCodeView {
  const hostRef = useRef<HTMLDivElement>(null);
  const latest = useRef({ text, label, describedBy, wrap, onChange });
  const [view, setView] = useState<CodeView | null>(null);

  useLayoutEffect(() => {
    latest.current = { text, label, describedBy, wrap, onChange };
  });

  useEffect(() => {
    let isGone = false;
    let made: CodeView | undefined;
    import("./code-view").then(
      ({ createCodeView }) => {
        if (isGone || hostRef.current === null) return;
        made = createCodeView(hostRef.current, {
          ...latest.current,
          readOnly,
          onChange: (next) => latest.current.onChange?.(next),
        });
        setView(made);
      },
      () => {
        // The fallback remains: uncolored, but readable and editable.
      },
    );
    return () => {
      isGone = true;
      made?.destroy();
      setView(null);
    };
  }, [readOnly]);

  useEffect(() => view?.setText(text), [view, text]);
  useEffect(() => view?.setLabel(label), [view, label]);
  useEffect(() => view?.setWrap(wrap), [view, wrap]);

  return { hostRef, view };
}
