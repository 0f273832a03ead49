"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import type { PortForwardSession } from "@/lib/api/generated.schemas";

export interface CloseTunnelDialogProps {
  /** Tunnel to close; null when the dialog is closed. */
  tunnel: PortForwardSession | null;
  onClose: (tunnel: PortForwardSession) => void;
  onCancel: () => void;
}

/** Confirms closing a tunnel that may be in use. */
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
