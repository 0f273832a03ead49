"use client";

import type { ReactNode } from "react";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { countTasks, groupTasks } from "@/components/workflow/group-tasks";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import type { DetailView, WorkflowTab } from "@/lib/hrefs/workflow-href";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { EventViewer } from "@/modules/events/event-viewer";
import { LogViewer } from "@/modules/logs/log-viewer";
import { SpecPanel } from "@/modules/spec/spec-panel";
import { OverviewTab } from "./overview-tab";
import { TaskSection } from "./task-tree/task-section";
import { type TabChoice, workflowTabChoices } from "./workflow-tabs";

export interface WorkflowPanelProps {
  workflow: WorkflowQueryResponse;
  tab: WorkflowTab;
  onTabChange: (tab: WorkflowTab) => void;
  onOpen: (view: DetailView) => void;
  /** The graph, where there is no room beside the panel; rendered as a tab. */
  graph?: ReactNode;
}

/** Details of the whole workflow, in tabs. */
export function WorkflowPanel({ workflow, tab, onTabChange, onOpen, graph }: WorkflowPanelProps) {
  const { name, groups, status } = workflow;
  const tasks = countTasks(groups.flatMap(groupTasks)).all;
  const live = !hasEnded(workflow);
  const choices = workflowTabChoices.filter(({ value }) => value !== "graph" || graph !== undefined);
  const current = choices.some(({ value }) => value === tab) ? tab : "overview";
  const counted = ({ value, label, icon: Icon }: TabChoice<WorkflowTab>) => ({
    value,
    label,
    icon: <Icon aria-hidden />,
    count: value === "tasks" ? formatNumber(tasks) : undefined,
  });
  return (
    <Tabs value={current} onValueChange={onTabChange} className="flex-1">
      <TabList label="Workflow sections" tabs={choices.map(counted)} />
      <TabPanel value="overview">
        <OverviewTab workflow={workflow} onOpen={onOpen} />
      </TabPanel>
      {graph !== undefined && (
        <TabPanel value="graph" className="flex flex-col">
          {graph}
        </TabPanel>
      )}
      <TabPanel value="tasks" className="p-3">
        <TaskSection workflow={workflow} onOpen={onOpen} />
      </TabPanel>
      <TabPanel value="logs" className="flex flex-col overflow-hidden">
        <LogViewer
          workflow={name}
          live={live}
          outcome={live ? undefined : workflowStatusPresentation[status].label}
          tasks={taskNames(workflow)}
          className="flex-1"
        />
      </TabPanel>
      <TabPanel value="events" className="flex flex-col overflow-hidden">
        <EventViewer workflow={name} live={live} className="flex-1" />
      </TabPanel>
      <TabPanel value="spec" className="flex flex-col overflow-hidden">
        <SpecPanel workflow={name} className="flex-1" />
      </TabPanel>
      <TabPanel value="artifacts" className="flex flex-col overflow-hidden">
        <ArtifactsPanel workflow={name} className="flex-1" />
      </TabPanel>
    </Tabs>
  );
}

function taskNames({ groups }: WorkflowQueryResponse): string[] {
  return groups.flatMap((group) => groupTasks(group).map(({ name }) => name));
}
