"use client";

import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { useIsMac } from "@/lib/use-is-mac";

export interface KbdProps {
  /** Keys pressed together, each in its own cap, by their names on a PC: "Ctrl" shows as ⌘ on a Mac. */
  keys?: readonly string[];
  /** One key, instead of `keys`. */
  children?: ReactNode;
  className?: string;
}

/** A key or a chord, as it stands on the keyboard. */
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

/** The signs on Apple's keys. Shortcuts here take Cmd for Ctrl. */
const macKeys: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

const keyCap =
  "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-border bg-surface-sunken px-1 font-sans text-xs leading-none text-text-muted";
