"use client";

import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { useIsMac } from "@/lib/use-is-mac";

export interface KbdProps {
  /** Keys of a chord by their PC names: "Ctrl" shows as ⌘ on a Mac. */
  keys?: readonly string[];
  /** One key, instead of `keys`. */
  children?: ReactNode;
  className?: string;
}

/** A key or a chord. */
export function Kbd({ keys, children, className }: KbdProps) {
  const isMac = useIsMac();
  if (keys === undefined) return <kbd className={cn(keyCap, className)}>{children}</kbd>;
  return (
    <kbd className={cn("inline-flex gap-0.5", className)}>
      {keys.map((key) => (
        <kbd key={key} className={keyCap}>
          {(isMac && macKeys[key]) || key}
        </kbd>
      ))}
    </kbd>
  );
}

/** Apple key symbols. Shortcuts use Cmd for Ctrl. */
const macKeys: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

const keyCap =
  "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-border bg-surface-sunken px-1 font-sans text-xs leading-none text-text-muted";
