"use client";

import BanIcon from "lucide-react/icons/ban";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import XIcon from "lucide-react/icons/x";
import { useState } from "react";
import { ErrorState } from "@/components/states/error-state";
import { NotFoundState } from "@/components/states/not-found-state";
import { PriorityBadge } from "@/components/status/priority-badge";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { CancelDialog } from "../../cancel/cancel-dialog";
import { PreviewBody } from "./preview-body";
import { PreviewSkeleton } from "./preview-skeleton";
import { usePreviewedWorkflow } from "./use-previewed-workflow";

export interface PreviewPanelProps {
  name: string;
  /** The list's row, shown until the workflow has loaded. */
  entry: ListEntry | undefined;
  onClose: () => void;
}

/** Summary of a workflow beside the list. */
export function PreviewPanel({ name, entry, onClose }: PreviewPanelProps) {
  const { workflow, error, retrying, retry } = usePreviewedWorkflow(name);
  const [isCancelOpen, setCancelOpen] = useState(false);
  const known = workflow ?? entry;
  const isOver = known === undefined || hasEnded(known);
  const isMissing = error?.status === 404;
  return (
    <section aria-label="Preview" className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex flex-col gap-2 border-b border-border py-3 pr-3 pl-4">
        <div className="flex min-h-8 items-center gap-1">
          <h2 className="min-w-0 font-mono text-sm font-semibold">
            <MiddleTruncate text={name} keepEnd={9} />
          </h2>
          <CopyButton value={name} label="Copy workflow name" />
          <IconButton
            label="Close preview"
            size="small"
            shortcut={["Esc"]}
            onClick={onClose}
            className="ml-auto"
          >
            <XIcon aria-hidden />
          </IconButton>
        </div>
        {!isMissing && (
          // Always two lines, so that nothing shifts between rows.
          <div className="flex flex-col gap-2">
            <span className="flex min-h-5 min-w-0 items-center gap-3 text-xs">
              {known !== undefined && (
                <>
                  <WorkflowStatusBadge status={known.status} />
                  <PriorityBadge priority={known.priority} />
                </>
              )}
            </span>
            <span className="flex flex-wrap items-center gap-2">
              <Button
                size="small"
                disabled={isOver}
                focusableWhenDisabled
                title={isOver ? "This workflow has already ended." : undefined}
                onClick={() => setCancelOpen(true)}
              >
                <BanIcon aria-hidden />
                Cancel…
              </Button>
              <ButtonLink size="small" href={workflowHref(name, { tab: "logs" })} prefetch={false}>
                <ScrollTextIcon aria-hidden />
                Logs
              </ButtonLink>
              <ButtonLink size="small" variant="primary" href={workflowHref(name)} prefetch={false}>
                Open
              </ButtonLink>
            </span>
          </div>
        )}
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        aria-label={`Details of ${name}`}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2"
      >
        {workflow !== undefined ? (
          <PreviewBody workflow={workflow} />
        ) : isMissing ? (
          <NotFoundState kind="workflow" name={name} backHref="/workflows" backLabel="All workflows" />
        ) : error !== null ? (
          <ErrorState
            title="The workflow could not be loaded"
            error={error}
            onRetry={retry}
            retrying={retrying}
          />
        ) : (
          <PreviewSkeleton name={name} />
        )}
      </section>
      {known !== undefined && (
        <CancelDialog workflows={[known]} open={isCancelOpen} onOpenChange={setCancelOpen} />
      )}
    </section>
  );
}
