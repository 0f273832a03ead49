"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import type { PortForwardSession } from "@/lib/api/generated.schemas";

export interface CloseTunnelDialogProps {
  /** The one to close; null while nobody asks. */
  tunnel: PortForwardSession | null;
  onClose: (tunnel: PortForwardSession) => void;
  onCancel: () => void;
}

/** Asks before a tunnel is closed that somebody may be using. */
export function CloseTunnelDialog({ tunnel, onClose, onCancel }: CloseTunnelDialogProps) {
  return (
    <Dialog open={tunnel !== null} onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <DialogContent
        title={`Close tunnel to port ${tunnel?.remote_port ?? ""}?`}
        actions={
          <>
            <DialogClose render={<Button>Keep open</Button>} />
            <Button variant="danger" onClick={() => tunnel !== null && onClose(tunnel)}>
              Close tunnel
            </Button>
          </>
        }
      >
        <p>
          Its address stops working immediately for everyone. The program in{" "}
          <strong className="font-medium break-all">{tunnel?.task_name}</strong> keeps running.
        </p>
      </DialogContent>
    </Dialog>
  );
}
