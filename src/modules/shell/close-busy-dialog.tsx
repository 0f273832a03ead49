import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import type { ShellSession } from "./shell-session";

export interface CloseBusyDialogProps {
  /** The shell that is asked about; null while none is. */
  shell: ShellSession | null;
  /** It stays. */
  onKeep: () => void;
  onClose: (shell: ShellSession) => void;
}

/** Asks before a shell is closed in which a command runs. */
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
