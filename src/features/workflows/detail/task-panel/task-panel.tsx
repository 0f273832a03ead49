"use client";

import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { LiveDuration } from "@/components/ui/duration";
import { Select } from "@/components/ui/select";
import { TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { type GroupTask, groupTasks } from "@/components/workflow/group-tasks";
import type {
  GroupQueryResponse,
  TaskQueryResponse,
  WorkflowQueryResponse,
} from "@/lib/api/generated.schemas";
import type { DetailView, TaskTab } from "@/lib/hrefs/workflow-href";
import { EventViewer } from "@/modules/events/event-viewer";
import { LogViewer } from "@/modules/logs/log-viewer";
import { TaskPorts } from "@/modules/ports/task-ports";
import { TaskShell } from "@/modules/shell/task-shell";
import { PanelHeader } from "../panel-header";
import { taskTabChoices } from "../workflow-tabs";
import { SiblingNavigation } from "./sibling-navigation";
import { TaskOverview } from "./task-overview";

export interface TaskPanelProps {
  workflow: WorkflowQueryResponse;
  group: GroupQueryResponse;
  task: GroupTask;
  /** Number of the attempt; null for the last one. */
  retry: number | null;
  tab: TaskTab;
  onTabChange: (tab: TaskTab) => void;
  onRetryChange: (retry: number | null) => void;
  onOpen: (view: DetailView) => void;
}

/** A task: its attempts, logs, events, shell, and ports. */
export function TaskPanel({
  workflow,
  group,
  task,
  retry,
  tab,
  onTabChange,
  onRetryChange,
  onOpen,
}: TaskPanelProps) {
  const attempts = [task.latest, ...task.earlier];
  const attempt = attempts.find(({ retry_id }) => retry_id === retry) ?? task.latest;
  const place = { workflow: workflow.name, task: task.name };
  const { label } = taskGroupStatusPresentation[attempt.status];
  const live = attempt.end_time === undefined && attempt.status !== "FAILED_UPSTREAM";
  return (
    <section aria-label={`Task ${task.name}`} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PanelHeader
        steps={[
          { label: "Workflow", onOpen: () => onOpen({}) },
          { label: group.name, onOpen: () => onOpen({ group: group.name }) },
        ]}
        title={task.name}
        actions={
          <SiblingNavigation
            tasks={groupTasks(group)}
            current={task.name}
            onOpen={(name) => onOpen({ group: group.name, task: name, tab })}
          />
        }
        onClose={() => onOpen({})}
      >
        <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <TaskGroupStatusBadge status={attempt.status} />
          {attempt.start_time !== undefined && (
            <LiveDuration start={attempt.start_time} end={attempt.end_time} className="text-text-muted" />
          )}
          {attempts.length > 1 && (
            <AttemptSelect
              attempts={attempts}
              current={attempt.retry_id}
              onChange={(next) => onRetryChange(next === task.latest.retry_id ? null : next)}
            />
          )}
        </div>
      </PanelHeader>
      {/* The key resets panel state when the task or attempt changes. */}
      <Tabs
        key={`${task.name} ${attempt.retry_id}`}
        value={tab}
        onValueChange={onTabChange}
        className="flex-1"
      >
        <TabList
          label="Task sections"
          tabs={taskTabChoices.map(({ value, label, icon: Icon }) => ({
            value,
            label,
            icon: <Icon aria-hidden />,
          }))}
        />
        <TabPanel value="overview">
          <TaskOverview workflow={workflow.name} attempt={attempt} />
        </TabPanel>
        <TabPanel value="logs" className="flex flex-col overflow-hidden">
          <LogViewer
            {...place}
            retryId={attempt.retry_id}
            live={live}
            outcome={live ? undefined : label}
            className="flex-1"
          />
        </TabPanel>
        <TabPanel value="events" className="flex flex-col overflow-hidden">
          <EventViewer {...place} retryId={attempt.retry_id} live={live} className="flex-1" />
        </TabPanel>
        <TabPanel value="shell" className="flex flex-col overflow-hidden">
          <TaskShell workflow={workflow.name} task={attempt} className="flex-1" />
        </TabPanel>
        <TabPanel value="ports" className="flex flex-col overflow-hidden">
          <TaskPorts workflow={workflow.name} task={attempt} groups={workflow.groups} className="flex-1" />
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface AttemptSelectProps {
  /** The last one first. */
  attempts: readonly TaskQueryResponse[];
  current: number;
  onChange: (retryId: number) => void;
}

/** Selects the visible attempt of a task. */
function AttemptSelect({ attempts, current, onChange }: AttemptSelectProps) {
  return (
    <Select
      label="Attempt"
      showLabel
      size="small"
      options={attempts.map(({ retry_id, status }) => ({
        value: String(retry_id),
        label: `${retry_id + 1} of ${attempts.length}`,
        hint: taskGroupStatusPresentation[status].label,
      }))}
      value={String(current)}
      onValueChange={(value) => onChange(Number(value))}
    />
  );
}
