"use client";

import { useQueryStates } from "nuqs";
import { StateMessage } from "@/components/states/state-message";
import { type StatusCategory, taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { ButtonLink } from "@/components/ui/button-link";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { type DetailView, detailParsers, workflowHref } from "@/lib/hrefs/workflow-href";

export interface TaskNotRunningProps {
  workflow: string;
  task: TaskQueryResponse;
  /** Plural of what cannot be opened: "Shells". */
  what: string;
  className?: string;
}

interface Place {
  readonly label: string;
  readonly view: DetailView;
}

/** Why a task that is not running has no shells or ports, with links to other places. */
export function TaskNotRunning({ workflow, task, what, className }: TaskNotRunningProps) {
  const [{ group }] = useQueryStates(detailParsers);
  const { icon } = taskGroupStatusPresentation[task.status];
  const { title, help, places } = explain(task, what);
  return (
    <StateMessage
      icon={icon}
      title={title}
      className={className}
      actions={places.map(({ label, view }) => (
        <ButtonLink key={label} href={workflowHref(workflow, inGroup(view, group))}>
          {label}
        </ButtonLink>
      ))}
    >
      {help}
    </StateMessage>
  );
}

/** URLs of tasks include the group, if known. */
function inGroup(view: DetailView, group: string | null): DetailView {
  return view.task === undefined || group === null ? view : { group, ...view };
}

interface Explanation {
  readonly title: string;
  readonly help: string;
  readonly places: readonly Place[];
}

function explain(task: TaskQueryResponse, what: string): Explanation {
  const { name, retry_id: retry, status, start_time } = task;
  const { label, meaning, category } = taskGroupStatusPresentation[status];
  const ofTask = (tab: DetailView["tab"], text: string): Place => ({
    label: text,
    view: { task: name, retry, tab },
  });
  const logs = ofTask("logs", "View logs");
  const events = ofTask("events", "View events");
  const later = `${what} are available once it is running.`;

  if (status === "RESCHEDULED") {
    return {
      title: "This attempt was replaced by a retry",
      help: `${what} are available on the latest attempt.`,
      places: [{ label: "Go to latest attempt", view: { task: name } }, logs],
    };
  }
  if (status === "INITIALIZING") {
    return {
      title: "The task is starting",
      help: `Its node is pulling the image and downloading inputs. ${later} See its events for progress.`,
      places: [events],
    };
  }
  const byCategory: Record<Exclude<StatusCategory, "running">, Explanation> = {
    waiting: {
      title: "The task has not started",
      help: `Its group is waiting for upstream groups to finish. ${later}`,
      places: [{ label: "View upstream groups", view: { tab: "tasks" } }],
    },
    pending: {
      title: "The task has no node yet",
      help: `${meaning} ${later} Its events show what is delaying it.`,
      places: [events],
    },
    completed: {
      title: "The task completed",
      help: "Its container and files are gone. Its output is in the logs, its saved files in the artifacts.",
      places: [logs, { label: "View artifacts", view: { tab: "artifacts" } }],
    },
    failed: {
      title: start_time === undefined ? `The task never ran: ${label.toLowerCase()}` : failedTitle(label),
      help:
        start_time === undefined
          ? `${meaning} There is no container to open. Its events show what happened.`
          : `${meaning} Its container is gone. Its logs and events show what happened.`,
      places: start_time === undefined ? [events] : [logs, events],
    },
  };
  return category === "running"
    ? { title: "The task is not running", help: `${meaning} ${later}`, places: [events] }
    : byCategory[category];
}

function failedTitle(label: string): string {
  return label === "Failed" ? "The task failed" : `The task failed: ${label.toLowerCase()}`;
}
