import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";

export interface DiscardDialogProps {
  open: boolean;
  /** What was written and chosen goes away. */
  onDiscard: () => void;
  /** The dialog closes, and all of it is there when it opens again. */
  onKeep: () => void;
  /** Nothing happens. */
  onStay: () => void;
}

/** Asks what becomes of a draft that was not submitted. */
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
