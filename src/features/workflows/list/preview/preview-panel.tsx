"use client";

import BanIcon from "lucide-react/icons/ban";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import XIcon from "lucide-react/icons/x";
import { useState } from "react";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { NotFoundState } from "@/components/states/not-found-state";
import { PriorityBadge } from "@/components/status/priority-badge";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { Skeleton } from "@/components/ui/skeleton";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { ListEntry, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { CancelDialog } from "../../cancel/cancel-dialog";
import { PreviewBody } from "./preview-body";
import { usePreviewedWorkflow } from "./use-previewed-workflow";

/** Storage key of the panel's width. */
export const PREVIEW_STORAGE_KEY = "workflows-preview";

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
  const isMissing = error?.status === 404;
  return (
    <section aria-label="Preview" className="flex min-h-0 flex-1 flex-col bg-surface">
      <PreviewHeader
        name={name}
        known={known}
        isMissing={isMissing}
        onCancel={() => setCancelOpen(true)}
        onClose={onClose}
      />
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

interface PreviewHeaderProps {
  name: string;
  /** Undefined while nothing is known of it. */
  known: WorkflowQueryResponse | ListEntry | undefined;
  isMissing: boolean;
  onCancel: () => void;
  onClose: () => void;
}

/** Name, status and actions. */
function PreviewHeader({ name, known, isMissing, onCancel, onClose }: PreviewHeaderProps) {
  const isOver = known === undefined || hasEnded(known);
  return (
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
              onClick={onCancel}
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
  );
}

/** Skeleton of the preview. */
function PreviewSkeleton({ name }: { name: string }) {
  return (
    <LoadingRegion label={`Loading ${name}`} className="flex flex-col gap-4">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {factWidths.map((width, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: static list
          <div key={place} className="flex flex-col gap-1.5">
            <Skeleton className="h-3 w-16" />
            <Skeleton className={`h-4 ${width}`} />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-3">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    </LoadingRegion>
  );
}

const factWidths = ["w-24", "w-28", "w-20", "w-24", "w-28", "w-20"] as const;
