import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import type { ShellSession } from "./shell-session";

export interface CloseBusyDialogProps {
  /** Busy shell to close; null when the dialog is closed. */
  shell: ShellSession | null;
  /** Keeps the shell. */
  onKeep: () => void;
  onClose: (shell: ShellSession) => void;
}

/** Confirms closing a shell with a running command. */
export function CloseBusyDialog({ shell, onKeep, onClose }: CloseBusyDialogProps) {
  return (
    <Dialog open={shell !== null} onOpenChange={(isOpen) => !isOpen && onKeep()}>
      <DialogContent
        title="Close busy shell?"
        actions={
          <>
            <DialogClose render={<Button>Keep open</Button>} />
            <Button variant="danger" onClick={() => shell !== null && onClose(shell)}>
              Stop and close
            </Button>
          </>
        }
      >
        <p>
          A command is still running in <strong className="font-medium">{shell?.label}</strong> of{" "}
          <span className="break-all">{shell?.place.task}</span>. Closing the shell stops it and discards its
          output.
        </p>
      </DialogContent>
    </Dialog>
  );
}
