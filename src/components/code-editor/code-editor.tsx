"use client";

import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber } from "@/lib/format/number";
import { CodeFrame } from "./code-frame";
import type { CodeProblem } from "./code-problem";
import { PlainCode } from "./plain-code";
import { ProblemList } from "./problem-list";
import { useCodeView } from "./use-code-view";

export interface CodeEditorHandle {
  /** Moves the cursor to one of the editor's problems, at the latest when the editor has loaded. */
  goToProblem: (problem: CodeProblem) => void;
}

export interface CodeEditorProps {
  value: string;
  onChange: (value: string) => void;
  /** Marked in the text and listed below it. */
  problems?: readonly CodeProblem[];
  /** Whether the text has changed since the problems were found. */
  problemsStale?: boolean;
  /** Its accessible name. */
  label: string;
  wrap?: boolean;
  /** Characters of the text at most; no limit without it. */
  longest?: number;
  /** What to do with a text that is too long, as a sentence. */
  tooLongHelp?: string;
  className?: string;
  ref?: Ref<CodeEditorHandle>;
}

const NONE: readonly CodeProblem[] = [];

/** A YAML editor. Tab indents; Escape, then Tab moves the focus on. */
export function CodeEditor({
  value,
  onChange,
  problems = NONE,
  problemsStale = false,
  label,
  wrap = false,
  longest,
  tooLongHelp = "Shorten it.",
  className,
  ref,
}: CodeEditorProps) {
  const hintId = useId();
  const [refusedLength, setRefusedLength] = useState<number>();
  function change(next: string) {
    setRefusedLength(undefined);
    onChange(next);
  }
  const { hostRef, view } = useCodeView({
    text: value,
    label,
    describedBy: hintId,
    wrap,
    readOnly: false,
    onChange: change,
    longest,
    onTooLong: setRefusedLength,
  });
  const plainRef = useRef<HTMLTextAreaElement>(null);

  const awaited = useRef<CodeProblem>(undefined);
  useImperativeHandle(ref, () => ({
    goToProblem(problem) {
      if (view === null) awaited.current = problem;
      else view.goToProblem(problem);
    },
  }));

  useEffect(() => {
    view?.setProblems(problems);
    if (view === null || awaited.current === undefined) return;
    view.goToProblem(awaited.current);
    awaited.current = undefined;
  }, [view, problems]);

  // The user may have started to type before the editor loaded.
  const wasTyping = useRef(false);
  useLayoutEffect(() => {
    if (view !== null && wasTyping.current) view.focus();
    wasTyping.current = false;
  }, [view]);

  return (
    <div className={cn("flex min-h-0 min-w-0 flex-col", className)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only tracks the focus */}
      <div
        className="flex min-h-0 flex-1 flex-col"
        onFocus={() => {
          wasTyping.current = document.activeElement === plainRef.current;
        }}
        onBlur={() => {
          if (view !== null) wasTyping.current = false;
        }}
      >
        <CodeFrame
          hostRef={hostRef}
          fallback={
            view === null && (
              <PlainCode
                ref={plainRef}
                text={value}
                label={label}
                wrap={wrap}
                onChange={(next) => {
                  if (longest === undefined || next.length <= longest) change(next);
                  else setRefusedLength(next.length);
                }}
              />
            )
          }
        />
      </div>
      {refusedLength !== undefined && longest !== undefined && (
        <p
          role="alert"
          className="shrink-0 border-t border-border bg-danger-soft px-3 py-1.5 text-xs text-danger"
        >
          Not inserted: the text would have {formatCount(refusedLength, "character")}. The limit is{" "}
          {formatNumber(longest)}. {tooLongHelp}
        </p>
      )}
      <ProblemList
        problems={problems}
        stale={problemsStale}
        onGoTo={(problem) => view?.goToProblem(problem)}
      />
      <p
        id={hintId}
        className="shrink-0 border-t border-border bg-surface-sunken px-3 py-1 text-xs text-text-muted"
      >
        Tab indents. To leave the editor, press Escape, then Tab.
      </p>
    </div>
  );
}
