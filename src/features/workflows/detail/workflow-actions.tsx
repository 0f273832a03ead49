"use client";

import BanIcon from "lucide-react/icons/ban";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { ResubmitDialog } from "@/modules/submit/resubmit-panel";
import { CancelDialog } from "../cancel/cancel-dialog";

/** Actions on the workflow: resubmit and cancel. */
export function WorkflowActions({ workflow }: { workflow: WorkflowQueryResponse }) {
  const [isCancelOpen, setCancelOpen] = useState(false);
  const [isResubmitOpen, setResubmitOpen] = useState(false);
  const ended = hasEnded(workflow);
  return (
    <div className="flex items-center gap-2">
      <Button size="small" onClick={() => setResubmitOpen(true)}>
        <RotateCwIcon aria-hidden />
        Resubmit
      </Button>
      <Tooltip content="This workflow has already ended." disabled={!ended}>
        <Button size="small" disabled={ended} focusableWhenDisabled onClick={() => setCancelOpen(true)}>
          <BanIcon aria-hidden />
          Cancel
        </Button>
      </Tooltip>
      <CancelDialog workflows={[workflow]} open={isCancelOpen} onOpenChange={setCancelOpen} />
      <ResubmitDialog workflow={workflow} open={isResubmitOpen} onOpenChange={setResubmitOpen} />
    </div>
  );
}
