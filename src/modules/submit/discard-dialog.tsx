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
