import { useState } from "react";
import { fn } from "storybook/test";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, type DialogContentProps } from "@/components/ui/dialog";

/** Called when the question is answered with Delete. */
export const onConfirm = fn();

interface QuestionProps extends Partial<DialogContentProps> {
  openAtFirst?: boolean;
}

/** A dialog and the button that opens it. */
export function Question({ openAtFirst = false, ...props }: QuestionProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete…</Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title="Delete the credential?"
          description="Workflows that use it can no longer pull their images."
          actions={
            <>
              <DialogClose render={<Button>Keep</Button>} />
              <DialogClose render={<Button variant="danger">Delete</Button>} onClick={onConfirm} />
            </>
          }
          {...props}
        >
          {props.children ?? <p>registry.example.com, since 3 March 2026</p>}
        </DialogContent>
      </Dialog>
    </>
  );
}
