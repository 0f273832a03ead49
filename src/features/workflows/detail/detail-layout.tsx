"use client";

import PanelLeftIcon from "lucide-react/icons/panel-left";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { SplitView, type SplitViewHandle } from "@/components/split-view/split-view";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { WorkflowTab } from "@/lib/hrefs/workflow-href";
import { useMediaQuery } from "@/lib/use-media-query";
import { groupGraph, levelsOf } from "@/modules/graph/group-graph";
import { isNarrow } from "@/modules/graph/suitable-direction";
import { WorkflowGraph } from "@/modules/graph/workflow-graph";
import { SessionStrip } from "@/modules/shell/session-strip";
import { useShellsEnd } from "@/modules/shell/use-shells-end";
import { DetailPanel } from "./detail-panel";
import type { DetailViewControls } from "./use-detail-view";
import { workflowTabChoices } from "./workflow-tabs";

export const DETAIL_PANEL_STORAGE_KEY = "workflow-panel-share";

/** Windows wide enough for graph and panel side by side. */
export const ROOM_FOR_BOTH = "(min-width: 64rem)";

/** Windows in which a third is enough for a narrow graph. */
const ROOM_TO_SPARE = "(min-width: 100rem)";

export interface DetailLayoutProps {
  workflow: WorkflowQueryResponse;
  view: DetailViewControls;
}

/** The workflow graph beside the details of the selection; in narrow windows the graph is one of the tabs. */
export function DetailLayout({ workflow, view }: DetailLayoutProps) {
  const isWide = useMediaQuery(ROOM_FOR_BOTH);
  const isVeryWide = useMediaQuery(ROOM_TO_SPARE);
  const split = useRef<SplitViewHandle>(null);
  const [isGraphHidden, setGraphHidden] = useState(false);
  const { group, task, open } = view;
  useShellsEnd(
    workflow.name,
    useMemo(() => workflow.groups.flatMap(({ tasks }) => tasks), [workflow.groups]),
  );
  const isNarrowGraph = useMemo(
    () => isNarrow(levelsOf(groupGraph(workflow.groups)).map(({ length }) => length)),
    [workflow.groups],
  );
  const selected = useMemo(() => ({ group: group ?? undefined, task: task ?? undefined }), [group, task]);

  function leaveOnEscape(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== "Escape" || event.defaultPrevented || (group === null && task === null)) return;
    // React events also bubble out of the panel's portaled menus, which handle Escape themselves.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
    open(task === null ? {} : { group: group ?? undefined });
  }

  const graph = (
    <WorkflowGraph
      workflow={workflow}
      selected={selected}
      onSelect={(next) => open(next ?? {})}
      className="min-h-0 flex-1"
    />
  );
  if (!isWide) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: handles Escape from the controls inside
      <div onKeyDown={leaveOnEscape} className="flex min-h-0 flex-1 flex-col">
        <DetailPanel workflow={workflow} view={view} graph={graph} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles Escape from the controls inside
    <div onKeyDown={leaveOnEscape} className="flex min-h-0 flex-1 flex-col">
      <SplitView
        ref={split}
        storageKey={DETAIL_PANEL_STORAGE_KEY}
        mainLabel="Graph"
        panelLabel="Details"
        defaultPanelSize={isVeryWide && isNarrowGraph ? 64 : 52}
        minimumPanelWidth={400}
        onMainHiddenChange={setGraphHidden}
        main={graph}
        panel={
          <>
            {isGraphHidden && (
              <div className="border-b border-border px-3 py-1.5">
                <Button variant="ghost" size="small" onClick={() => split.current?.showMain()}>
                  <PanelLeftIcon aria-hidden />
                  Show graph
                </Button>
              </div>
            )}
            <DetailPanel workflow={workflow} view={view} />
          </>
        }
        strip={
          <DetailStrip
            workflow={workflow.name}
            onTab={(tab) => {
              open({ tab });
              split.current?.showPanel();
            }}
          />
        }
      />
    </div>
  );
}

/** The collapsed panel: buttons for its tabs and the open shells. */
function DetailStrip({ workflow, onTab }: { workflow: string; onTab: (tab: WorkflowTab) => void }) {
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
