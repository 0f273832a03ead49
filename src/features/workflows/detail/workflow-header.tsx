"use client";

import BanIcon from "lucide-react/icons/ban";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import { useState } from "react";
import { RefreshControl, type RefreshControlProps } from "@/components/refresh-control/refresh-control";
import { PriorityBadge } from "@/components/status/priority-badge";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { ResubmitDialog } from "@/modules/submit/resubmit-panel";
import { CancelDialog } from "../cancel/cancel-dialog";
import { SequenceNavigation } from "./sequence-navigation";
import { WorkflowCrumbs } from "./workflow-crumbs";
import { WorkflowTitle } from "./workflow-title";

export interface WorkflowHeaderProps extends RefreshControlProps {
  workflow: WorkflowQueryResponse;
}

/** Name, status, freshness, and actions. */
export function WorkflowHeader({ workflow, ...refreshControl }: WorkflowHeaderProps) {
  const { name, status, priority } = workflow;
  return (
    <header className="flex shrink-0 flex-col border-b border-border px-4 pt-3 pb-2.5 md:px-6">
      <div className="flex min-h-6 items-center justify-between gap-3">
        <WorkflowCrumbs />
        <SequenceNavigation name={name} />
      </div>
      <div className="mt-0.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <WorkflowTitle name={name} action={<CopyButton value={name} label="Copy workflow name" />}>
          <span className="relative inline-flex shrink-0">
            <WorkflowStatusBadge status={status} />
            {/* Announced when a refresh changes the status. */}
            <VisuallyHidden role="status">{`Status: ${workflowStatusPresentation[status].label}`}</VisuallyHidden>
          </span>
          <PriorityBadge priority={priority} className="shrink-0 max-sm:hidden" />
        </WorkflowTitle>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <RefreshControl {...refreshControl} />
          <WorkflowActions workflow={workflow} />
        </div>
      </div>
    </header>
  );
}

/** Actions on the workflow: resubmit and cancel. */
function WorkflowActions({ workflow }: { workflow: WorkflowQueryResponse }) {
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
