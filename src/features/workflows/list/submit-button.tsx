"use client";

import PlusIcon from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** With its editor it is heavier than the list: it comes when somebody wants to submit. */
const SubmitOverlay = dynamic(
  () => import("@/modules/submit/submit-overlay").then((module) => module.SubmitOverlay),
  { ssr: false },
);

/** Opens the overlay that a new workflow is written and submitted in. */
export function SubmitButton() {
  const [open, setOpen] = useState(false);
  /** From then on it stays, with what is written in it. */
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        <PlusIcon aria-hidden />
        Submit workflow
      </Button>
      {wasOpened && <SubmitOverlay open={open} onOpenChange={setOpen} />}
    </>
  );
}
