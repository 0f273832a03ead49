"use client";

import PlusIcon from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Heavier than a list because of its editor, so it loads on demand. */
const SubmitOverlay = dynamic(() => import("./submit-overlay").then((module) => module.SubmitOverlay), {
  ssr: false,
});

/** Opens the overlay for a new workflow. */
export function SubmitButton() {
  const [open, setOpen] = useState(false);
  /** Stays mounted to keep its draft. */
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
