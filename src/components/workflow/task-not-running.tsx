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
  /** What cannot be opened, as a plural: "Shells". */
  what: string;
  className?: string;
}

interface Place {
  readonly label: string;
  readonly view: DetailView;
}

/** Why nothing can be opened in a task that does not run, and where to look instead. */
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

/** A task's address holds its group too. */
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
  const logs = ofTask("logs", "Open its logs");
  const events = ofTask("events", "Open its events");
  const later = `${what} can be opened as soon as it runs.`;

  if (status === "RESCHEDULED") {
    return {
      title: "This attempt was given up",
      help: `Another attempt of the task took its place: ${what.toLowerCase()} are opened in that one.`,
      places: [{ label: "Go to the latest attempt", view: { task: name } }, logs],
    };
  }
  if (status === "INITIALIZING") {
    return {
      title: "The task is starting",
      help: `It has a node; its image is pulled and its inputs are fetched. ${later} Its events show how far it is.`,
      places: [events],
    };
  }
  const byCategory: Record<Exclude<StatusCategory, "running">, Explanation> = {
    waiting: {
      title: "The task has not started",
      help: `It waits for the groups before its own to finish. ${later}`,
      places: [{ label: "See what it waits for", view: { tab: "tasks" } }],
    },
    pending: {
      title: "The task has no node yet",
      help: `${meaning} ${later} Its events say what it is held up by.`,
      places: [events],
    },
    completed: {
      title: "The task has completed",
      help: "Its container is gone, and its files with it. What it printed is in its logs, what it saved in the artifacts.",
      places: [logs, { label: "See the artifacts", view: { tab: "artifacts" } }],
    },
    failed: {
      title: start_time === undefined ? `The task never ran: ${label.toLowerCase()}` : failedTitle(label),
      help:
        start_time === undefined
          ? `${meaning} There is no container to look into; its events say what happened.`
          : `${meaning} Its container is gone; its logs and events say what happened.`,
      places: start_time === undefined ? [events] : [logs, events],
    },
  };
  return category === "running"
    ? { title: "The task is not running", help: `${meaning} ${later}`, places: [events] }
    : byCategory[category];
}

function failedTitle(label: string): string {
  return label === "Failed" ? "The task has failed" : `The task has failed: ${label.toLowerCase()}`;
}
