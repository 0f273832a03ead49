"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CodeView, CodeViewOptions } from "./code-view";

export interface UseCodeView {
  /** Of the element that the editor comes into. */
  hostRef: RefObject<HTMLDivElement | null>;
  /** Null until it has loaded; it never comes where it cannot be loaded, and what stood there before stays. */
  view: CodeView | null;
}

/** Loads the editor and keeps what it shows at what is asked for. */
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
        // Without it the text is without colours, and can be read and edited all the same.
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
