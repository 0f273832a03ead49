"use client";

import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";

export interface DiscardDialogProps {
  open: boolean;
  /** Discards the draft. */
  onDiscard: () => void;
  /** Closes the dialog and keeps the draft. */
  onKeep: () => void;
  /** Returns to editing. */
  onStay: () => void;
}

/** Confirms closing with an unsubmitted draft. */
export function DiscardDialog({ open, onDiscard, onKeep, onStay }: DiscardDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onStay()}>
      <DialogContent
        title="Close without submitting?"
        description="Your draft has not been submitted. If you keep it, it stays in this tab, even after a reload."
        actions={
          <>
            <Button variant="ghost" onClick={onStay}>
              Keep editing
            </Button>
            <Button variant="danger" onClick={onDiscard}>
              Discard
            </Button>
            <Button variant="primary" onClick={onKeep}>
              Keep and close
            </Button>
          </>
        }
      >
        {null}
      </DialogContent>
    </Dialog>
  );
}

export interface DraftNoticeProps {
  onDiscard: () => void;
  /** While the draft is being submitted. */
  disabled: boolean;
}

/** Tells that a draft was restored, with a button to discard it. */
export function DraftNotice({ onDiscard, disabled }: DraftNoticeProps) {
  return (
    <div className="mb-3 flex shrink-0 flex-wrap items-center justify-between gap-x-3 gap-y-1.5 rounded-lg bg-info-soft px-3 py-1.5 text-info">
      <p role="status" className="min-w-0">
        <strong className="font-medium">Draft restored.</strong> It has not been submitted.
      </p>
      <Button size="small" disabled={disabled} onClick={onDiscard}>
        Discard draft
      </Button>
    </div>
  );
}

/** Tells that a saved draft, or a part of it, could not be read. */
export function LossNotice({ loss }: { loss: string }) {
  return (
    <p
      role="status"
      className="mb-3 flex shrink-0 items-start gap-2 rounded-lg bg-warning-soft px-3 py-1.5 text-warning"
    >
      <TriangleAlertIcon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 wrap-anywhere">{loss}</span>
    </p>
  );
}

/** Whether the draft was restored when the dialog opened, until it is discarded. */
export function useRestored(open: boolean, isEdited: boolean): boolean {
  const [seen, setSeen] = useState({ open: false, restored: false });
  if (seen.open !== open) setSeen({ open, restored: open && isEdited });
  // Later edits are not restored ones.
  else if (seen.restored && !isEdited) setSeen({ open, restored: false });
  return seen.restored && isEdited;
}
