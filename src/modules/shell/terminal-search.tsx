"use client";

import CaseSensitiveIcon from "lucide-react/icons/case-sensitive";
import ChevronDownIcon from "lucide-react/icons/chevron-down";
import ChevronUpIcon from "lucide-react/icons/chevron-up";
import RegexIcon from "lucide-react/icons/regex";
import WholeWordIcon from "lucide-react/icons/whole-word";
import XIcon from "lucide-react/icons/x";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { formatNumber } from "@/lib/format/number";
import type { SearchOptions, SearchResult, TerminalScreen } from "./terminal-screen";

export interface TerminalSearchProps {
  screen: TerminalScreen;
  onClose: () => void;
}

const optionButtons = [
  { option: "caseSensitive", label: "Match case", icon: CaseSensitiveIcon },
  { option: "wholeWord", label: "Whole words", icon: WholeWordIcon },
  { option: "regex", label: "Regular expression", icon: RegexIcon },
] as const;

const noOptions: SearchOptions = { caseSensitive: false, wholeWord: false, regex: false };

/** Search in the terminal. Enter moves to the next match, Shift-Enter to the previous one, Escape closes it. */
export function TerminalSearch({ screen, onClose }: TerminalSearchProps) {
  const [term, setTerm] = useState("");
  const [options, setOptions] = useState(noOptions);
  const [result, setResult] = useState<SearchResult>({ index: -1, count: 0 });
  const input = useRef<HTMLInputElement>(null);
  const isBroken = options.regex && !isExpression(term);

  useEffect(() => screen.onSearchResult(setResult), [screen]);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => screen.onFind(() => input.current?.select()), [screen]);

  useEffect(() => {
    const isEmpty = term === "" || isBroken;
    screen.search(isEmpty ? null : term, options, "first");
    if (isEmpty) setResult({ index: -1, count: 0 });
  }, [screen, term, options, isBroken]);

  // Clear the highlights with the search bar.
  useEffect(() => () => screen.search(null, noOptions, "first"), [screen]);

  function go(direction: "next" | "previous") {
    if (term !== "" && !isBroken) screen.search(term, options, direction);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? "previous" : "next");
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
  }

  return (
    <search
      aria-label="Search terminal"
      className="flex flex-wrap items-center gap-1 border-b border-border px-2 py-1.5"
    >
      <Input
        ref={input}
        aria-label="Search terminal"
        placeholder="Search"
        size="small"
        value={term}
        invalid={isBroken}
        onValueChange={setTerm}
        onKeyDown={handleKey}
        autoComplete="off"
        spellCheck={false}
        className="w-56 max-w-full min-w-24 flex-1 sm:flex-none"
      />
      {optionButtons.map(({ option, label, icon: Icon }) => (
        <IconButton
          key={option}
          label={label}
          size="small"
          aria-pressed={options[option]}
          className={options[option] ? "border-accent bg-surface-selected text-text" : undefined}
          onClick={() => setOptions({ ...options, [option]: !options[option] })}
        >
          <Icon aria-hidden />
        </IconButton>
      ))}
      <output className="tabular min-w-20 px-1 text-xs text-text-muted">
        {describe(term, isBroken, result)}
      </output>
      <span className="ml-auto flex gap-1">
        <IconButton
          label="Previous match"
          shortcut={["Shift", "Enter"]}
          size="small"
          disabled={result.count === 0}
          onClick={() => go("previous")}
        >
          <ChevronUpIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Next match"
          shortcut={["Enter"]}
          size="small"
          disabled={result.count === 0}
          onClick={() => go("next")}
        >
          <ChevronDownIcon aria-hidden />
        </IconButton>
        <IconButton label="Close search" shortcut={["Esc"]} size="small" onClick={onClose}>
          <XIcon aria-hidden />
        </IconButton>
      </span>
    </search>
  );
}

function describe(term: string, isBroken: boolean, { index, count }: SearchResult): string {
  if (term === "") return "";
  if (isBroken) return "Invalid expression";
  if (count === 0) return "No matches";
  if (index < 0) return `${formatNumber(count)} or more`;
  return `${formatNumber(index + 1)} of ${formatNumber(count)}`;
}

function isExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
