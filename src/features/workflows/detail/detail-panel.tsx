"use client";

import type { ReactNode } from "react";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { findTask } from "./find-task";
import { GroupPanel } from "./group-panel";
import { TaskPanel } from "./task-panel/task-panel";
import type { DetailViewControls } from "./use-detail-view";
import { WorkflowPanel } from "./workflow-panel";

export interface DetailPanelProps {
  workflow: WorkflowQueryResponse;
  view: DetailViewControls;
  /** The graph, where there is no room beside the panel. */
  graph?: ReactNode;
}

/** The part of the workflow in the URL: a task, a group, or the whole workflow. */
export function DetailPanel({ workflow, view, graph }: DetailPanelProps) {
  const { open } = view;
  if (view.task !== null) {
    const found = findTask(workflow.groups, view.group, view.task);
    if (found === undefined) return <MissingPart kind="task" name={view.task} onBack={() => open({})} />;
    return (
      <TaskPanel
        workflow={workflow}
        {...found}
        retry={view.retry}
        tab={view.taskTab}
        onTabChange={view.setTab}
        onRetryChange={view.setRetry}
        onOpen={open}
      />
    );
  }
  if (view.group !== null) {
    const group = workflow.groups.find(({ name }) => name === view.group);
    if (group === undefined) return <MissingPart kind="group" name={view.group} onBack={() => open({})} />;
    return <GroupPanel workflow={workflow} group={group} onOpen={open} />;
  }
  return (
    <WorkflowPanel
      workflow={workflow}
      tab={view.workflowTab}
      onTabChange={view.setTab}
      onOpen={open}
      graph={graph}
    />
  );
}

/** Shown when the URL names a group or task that the workflow does not have. */
function MissingPart({ kind, name, onBack }: { kind: "group" | "task"; name: string; onBack: () => void }) {
  return (
    <EmptyState
      title={`This workflow has no ${kind} ${name}`}
      help="The link may be for another workflow, or the name may be misspelled."
      action={<Button onClick={onBack}>Show workflow</Button>}
    />
  );
}
