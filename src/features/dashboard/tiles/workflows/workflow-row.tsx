import type { ReactNode } from "react";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";

export interface WorkflowRowProps {
  entry: ListEntry;
  /** At the end of the first line: what the row is ranked by. */
  measure: ReactNode;
  /** At the end of the second line. */
  detail: ReactNode;
  /** Instead of the status, where all have the same one. */
  start?: ReactNode;
}

/** A workflow in two lines: its name and a measure, its status and details. */
export function WorkflowRow({ entry: { name, status }, measure, detail, start }: WorkflowRowProps) {
  return (
    <li className="flex h-11 flex-col justify-center border-border text-sm leading-5 not-first:border-t">
      <div className="flex min-w-0 items-center gap-3">
        <Link
          href={workflowHref(name)}
          prefetch={false}
          variant="subtle"
          className="min-w-0 flex-1 font-mono text-[0.9286em] font-medium"
        >
          <MiddleTruncate text={name} keepEnd={9} />
        </Link>
        <span className="tabular shrink-0 text-xs text-text-muted">{measure}</span>
      </div>
      <div className="flex min-w-0 items-center gap-3 text-xs leading-4 text-text-muted">
        <span className="flex min-w-0 flex-1">
          {start ?? <WorkflowStatusBadge status={status} appearance="plain" className="[&_svg]:size-3.5" />}
        </span>
        <span className="tabular min-w-0 shrink-0">{detail}</span>
      </div>
    </li>
  );
}
