"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { formatCount } from "@/lib/format/number";
import type { PasteAnswer, PendingPaste } from "./pasted-text";

export interface PasteDialogProps {
  /** Pasted lines; null when the dialog is closed. */
  paste: PendingPaste | null;
  onAnswer: (answer: PasteAnswer) => void;
}

/**
 * Confirms that pasted lines run. The lines have the focus first, where Enter does nothing: a key that was meant for the
 * shell decides nothing.
 */
export function PasteDialog({ paste, onAnswer }: PasteDialogProps) {
  const [shown, setShown] = useState(paste);
  const lines = useRef<HTMLElement>(null);
  // The closing dialog keeps its text.
  if (paste !== null && paste !== shown) setShown(paste);
  const { commands, joined } = shown ?? { commands: [], joined: null };
  return (
    <Dialog open={paste !== null} onOpenChange={(isOpen) => !isOpen && onAnswer("cancel")}>
      <DialogContent
        title={`Run ${formatCount(commands.length, "pasted line")}?`}
        description="Each line runs as a command, one after the other."
        className="max-w-xl"
        initialFocus={lines}
        actions={
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button
              disabled={joined === null}
              title={
                joined === null ? "One line would be too long." : "Puts the text on the line, to edit or run"
              }
              onClick={() => onAnswer("join")}
            >
              Paste as one line
            </Button>
            <Button variant="primary" onClick={() => onAnswer("run")}>
              Run {formatCount(commands.length, "line")}
            </Button>
          </>
        }
      >
        <section
          ref={lines}
          aria-label="Pasted lines"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard
          tabIndex={0}
          className="max-h-[min(22rem,50dvh)] min-h-0 overflow-auto rounded-md border -outline-offset-2 border-border bg-surface-sunken py-2"
        >
          <ol className="font-mono text-xs leading-5 [counter-reset:line]">
            {commands.map((command, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: lines are identified by position
                key={index}
                className="flex gap-3 px-3 [counter-increment:line] before:w-[3ch] before:shrink-0 before:text-right before:text-text-muted before:content-[counter(line)]"
              >
                {/* Wrapped: what runs must not be out of sight. */}
                <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">{command}</span>
              </li>
            ))}
          </ol>
        </section>
      </DialogContent>
    </Dialog>
  );
}
