import { useQueryStates } from "nuqs";
import type { Subject } from "#.storybook/subject";
import { detailParsers } from "@/lib/hrefs/workflow-href";
import { SessionStrip, type SessionStripProps } from "@/modules/shell/session-strip";
import { TaskShell } from "@/modules/shell/task-shell";
import { otherRunningTask } from "../../fixtures/tasks";

export interface SessionsPageProps extends Pick<SessionStripProps, "appearance"> {
  /** The first of two running tasks. */
  subject: Subject;
}

/** A minimal page of a workflow: one of two tasks at a time, or another tab, and the strip of shells. */
export function SessionsPage({ subject, appearance = "names" }: SessionsPageProps) {
  const [{ task: name, tab }, setView] = useQueryStates(detailParsers);
  const workflow = subject.workflow.name;
  const tasks = [subject.task, otherRunningTask(subject)];
  const task = tasks.find((one) => one.name === name) ?? subject.task;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-border p-2 text-sm">
        <nav aria-label="Tasks" className="flex flex-wrap gap-2">
          {tasks.map((one) => (
            <button key={one.name} type="button" onClick={() => setView({ task: one.name, tab: "shell" })}>
              {one.name}
            </button>
          ))}
          <button type="button" onClick={() => setView({ tab: "logs" })}>
            Elsewhere
          </button>
        </nav>
        <SessionStrip workflow={workflow} appearance={appearance} className="ml-auto" />
      </div>
      {tab === "logs" ? (
        <p className="p-4">Another part of the page.</p>
      ) : (
        <TaskShell workflow={workflow} task={task} className="flex-1" />
      )}
    </div>
  );
}
