"use client";

import CaseSensitiveIcon from "lucide-react/icons/case-sensitive";
import RegexIcon from "lucide-react/icons/regex";
import SearchIcon from "lucide-react/icons/search";
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { cn } from "@/lib/class-names";
import { LONGEST_SEARCH } from "./log-search";

/** Milliseconds after the last keystroke before the search starts. */
const TYPING_PAUSE = 300;

export interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  text: string;
  isExpression: boolean;
  matchCase: boolean;
  /** Why the search is invalid, as a sentence. */
  problem?: string;
  onChange: (change: { text?: string; isExpression?: boolean; matchCase?: boolean }) => void;
  /** Called for Enter and arrow down, to move to the lines. */
  onLeave: () => void;
  className?: string;
}

/** Search field of the log. */
export function SearchField(props: SearchFieldProps) {
  const { inputRef, text, isExpression, matchCase, problem, onChange, onLeave, className } = props;
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // A link or "Show in log" changes the search from outside.
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange({ text: typed }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && typed !== "") {
      event.preventDefault();
      event.stopPropagation();
      setTyped("");
      onChange({ text: "" });
    }
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    // The lines on screen are about to be replaced: the focus would be lost with them.
    if (typed !== text) onChange({ text: typed });
    else onLeave();
  };
  return (
    <div className={cn("relative flex min-w-0", className)}>
      <Input
        ref={inputRef}
        size="small"
        type="text"
        aria-label="Search log"
        placeholder={isExpression ? "Regular expression" : "Search log"}
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST_SEARCH}
        className={cn("w-full pr-1", isExpression && "font-mono")}
        leading={<SearchIcon aria-hidden />}
        value={typed}
        invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        trailing={
          <span className="flex">
            <Toggle
              label="Match case"
              pressed={matchCase}
              onPress={() => onChange({ matchCase: !matchCase })}
            >
              <CaseSensitiveIcon aria-hidden />
            </Toggle>
            <Toggle
              label="Regular expression"
              pressed={isExpression}
              onPress={() => onChange({ isExpression: !isExpression })}
            >
              <RegexIcon aria-hidden />
            </Toggle>
          </span>
        }
      />
      {problem !== undefined && (
        <p
          id={id}
          role="alert"
          className="absolute top-full left-0 z-20 mt-1 max-w-full rounded-md border border-border bg-surface-raised px-2.5 py-1.5 text-xs text-danger shadow-overlay"
        >
          {problem}
        </p>
      )}
    </div>
  );
}

interface ToggleProps {
  label: string;
  pressed: boolean;
  onPress: () => void;
  children: React.ReactNode;
}

function Toggle({ label, pressed, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        "inline-flex size-6 cursor-pointer items-center justify-center rounded-sm hover:bg-surface-hover",
        pressed && "bg-surface-selected [&_svg]:text-accent-text!",
      )}
    >
      {children}
    </button>
  );
}
