"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
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
  longest,
  onTooLong,
}: CodeViewOptions): UseCodeView {
  const hostRef = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<CodeView | null>(null);

  const onEdit = useEffectEvent((next: string) => onChange?.(next));
  const onRefused = useEffectEvent((length: number) => onTooLong?.(length));
  // The options may change while the editor loads.
  const latestOptions = useEffectEvent(() => ({ text, label, describedBy, wrap }));

  useEffect(() => {
    let isGone = false;
    let made: CodeView | undefined;
    import("./code-view").then(
      ({ createCodeView }) => {
        if (isGone || hostRef.current === null) return;
        made = createCodeView(hostRef.current, {
          ...latestOptions(),
          readOnly,
          longest,
          onChange: (next) => onEdit(next),
          onTooLong: (length) => onRefused(length),
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
  }, [readOnly, longest]);

  useEffect(() => view?.setText(text), [view, text]);
  useEffect(() => view?.setLabel(label), [view, label]);
  useEffect(() => view?.setWrap(wrap), [view, wrap]);

  return { hostRef, view };
}
