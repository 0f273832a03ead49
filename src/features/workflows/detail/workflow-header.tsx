"use client";

import { PriorityBadge } from "@/components/status/priority-badge";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import { filteredListHref } from "./list-links";
import { RefreshControl, type RefreshControlProps } from "./refresh-control";
import { WorkflowCrumbs } from "./workflow-crumbs";
import { summarizeWorkflow } from "./workflow-summary";

export interface WorkflowHeaderProps extends RefreshControlProps {
  workflow: WorkflowQueryResponse;
}

/** Which workflow it is, how it stands, and how fresh that is. */
export function WorkflowHeader({ workflow, ...refreshControl }: WorkflowHeaderProps) {
  const { name, status, priority, tags } = workflow;
  return (
    <header className="flex flex-col">
      <WorkflowCrumbs name={name} />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
        <div className="flex min-h-9 min-w-0 flex-1 basis-72 items-center gap-1.5">
          <h1 className="min-w-0 font-mono text-lg font-semibold tracking-tight">
            <MiddleTruncate text={name} />
          </h1>
          <CopyButton value={name} label="Copy workflow name" />
        </div>
        <RefreshControl {...refreshControl} />
      </div>
      <div className="mt-1.5 flex min-h-5 flex-wrap items-center gap-x-3 gap-y-1.5 text-xs">
        <span className="relative inline-flex">
          <WorkflowStatusBadge status={status} />
          {/* Heard when a refresh brings another status. */}
          <VisuallyHidden role="status">{`Status: ${workflowStatusPresentation[status].label}`}</VisuallyHidden>
        </span>
        <PriorityBadge priority={priority} />
        {tags.length > 0 && (
          <ul aria-label="Tags" className="flex min-w-0 flex-wrap gap-1.5">
            {tags.map((tag) => (
              <li key={tag} className="flex min-w-0">
                <Link
                  href={filteredListHref("tag", tag)}
                  variant="plain"
                  className="flex min-w-0 rounded-full"
                >
                  <Badge title={tag} className="hover:text-text hover:underline">
                    <span className="truncate">{tag}</span>
                  </Badge>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Summary workflow={workflow} />
    </header>
  );
}

/** Apart from the header, since it follows the clock. */
function Summary({ workflow }: { workflow: WorkflowQueryResponse }) {
  const now = useNow();
  return (
    <p className="tabular mt-2.5 max-w-3xl text-base text-pretty break-words">
      {summarizeWorkflow(workflow, now)}
    </p>
  );
}
