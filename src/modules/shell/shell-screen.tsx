"use client";

import "@xterm/xterm/css/xterm.css";
import { useEffect, useRef } from "react";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/class-names";
import type { ShellSession } from "./shell-session";
import type { TerminalAppearance } from "./use-terminal-appearance";

export interface ShellScreenProps {
  shell: ShellSession;
  appearance: TerminalAppearance;
  /** Focus the terminal once it is loaded. */
  focus: boolean;
  onFocused?: () => void;
}

const note =
  "pointer-events-none absolute right-3 left-3 ml-auto flex w-fit max-w-xl items-center gap-2 rounded-md border border-border bg-surface-raised px-2 py-1 text-xs shadow-raised";

/** Container of the visible shell's screen. Its size does not depend on the content. */
export function ShellScreen({ shell, appearance, focus, onFocused }: ShellScreenProps) {
  const container = useRef<HTMLDivElement>(null);
  const { screen, status, message } = shell;
  const { fontSize, screenReader } = appearance;

  useEffect(() => {
    if (screen === null || container.current === null) return;
    return screen.attach(container.current);
  }, [screen]);

  useEffect(() => screen?.setAppearance({ fontSize, screenReader }), [screen, fontSize, screenReader]);

  useEffect(() => {
    if (!focus || screen === null) return;
    screen.focus();
    onFocused?.();
  }, [screen, focus, onFocused]);

  return (
    <div className="relative flex min-h-24 min-w-0 flex-1 bg-surface-sunken py-2 pl-3">
      {/* Ligatures would join cells. */}
      <div
        ref={container}
        className="min-h-0 min-w-0 flex-1 overflow-hidden [font-feature-settings:normal] [font-variant-ligatures:none]"
      />
      {status === "connecting" && (
        <p role="status" className={cn(note, "top-2 text-text-muted")}>
          <Spinner className="size-3.5" />
          <span className="truncate">Connecting to {shell.place.task}</span>
        </p>
      )}
      {/* Always present, so that screen readers notice a change. */}
      <p
        role="status"
        className={
          message === undefined ? "sr-only" : cn(note, screen?.isCursorHigh() === true ? "bottom-2" : "top-2")
        }
      >
        {message}
      </p>
    </div>
  );
}
