"use client";

import { IconButton } from "@/components/ui/icon-button";
import type { WorkflowTab } from "@/lib/hrefs/workflow-href";
import { SessionStrip } from "@/modules/shell/session-strip";
import { workflowTabChoices } from "./workflow-tabs";

/** The collapsed panel: buttons for its tabs and the open shells. */
export function DetailStrip({ workflow, onTab }: { workflow: string; onTab: (tab: WorkflowTab) => void }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center gap-1 overflow-y-auto py-2">
      {workflowTabChoices
        .filter(({ value }) => value !== "graph")
        .map(({ value, label, icon: Icon }) => (
          <IconButton key={value} label={label} size="small" tooltipSide="left" onClick={() => onTab(value)}>
            <Icon aria-hidden />
          </IconButton>
        ))}
      <SessionStrip workflow={workflow} />
    </div>
  );
}
