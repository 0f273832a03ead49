"use client";

import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { TaskNotRunning } from "@/components/workflow/task-not-running";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { detailParsers } from "@/lib/hrefs/workflow-href";
import { CloseBusyDialog } from "./close-busy-dialog";
import type { ShellSession } from "./shell-session";
import { ShellStart } from "./shell-start";
import { ShellWindow } from "./shell-window";
import { useTaskShells, useTerminalStore } from "./terminal-sessions";
import { taskKey } from "./terminal-store";
import { useShellsEnd } from "./use-shells-end";

export interface TaskShellProps {
  /** Name of the workflow. */
  workflow: string;
  task: TaskQueryResponse;
  className?: string;
}

/** Shells of a task, and a form for new ones while the task is running. */
export function TaskShell({ workflow, task, className }: TaskShellProps) {
  const key = taskKey({ workflow, task: task.name });
  return (
    <section
      aria-label={`Shell of ${task.name}`}
      className={cn("flex min-h-0 min-w-0 flex-col text-sm", className)}
    >
      {/* Remount for another task, so that no state carries over. */}
      <Shells key={key} workflow={workflow} task={task} />
    </section>
  );
}

function Shells({ workflow, task }: Omit<TaskShellProps, "className">) {
  const store = useTerminalStore();
  const [{ group }] = useQueryStates(detailParsers);
  const { shells, shown } = useTaskShells(workflow, task.name);
  const [isChoosing, setIsChoosing] = useState(false);
  /** A new shell takes the focus once its terminal is loaded. */
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [closing, setClosing] = useState<ShellSession | null>(null);
  const isRunning = task.status === "RUNNING";
  useShellsEnd(
    workflow,
    useMemo(() => [task], [task]),
  );

  function open(entry: string) {
    const place = { workflow, task: task.name, retryId: task.retry_id, group: group ?? undefined, entry };
    setOpenedId(store.open(place));
    setIsChoosing(false);
  }

  function close(shell: ShellSession) {
    if (shell.status === "busy") setClosing(shell);
    else store.remove(shell.id);
  }

  if (shown === undefined || (isChoosing && isRunning)) {
    if (!isRunning) return <TaskNotRunning workflow={workflow} task={task} what="Shells" />;
    const onCancel = shown === undefined ? undefined : () => setIsChoosing(false);
    return <ShellStart task={task.name} onOpen={open} onCancel={onCancel} />;
  }

  return (
    <>
      {!isRunning && (
        <p role="status" className="border-b border-border bg-warning-soft px-3 py-2 text-warning">
          The task has ended, and its shells with it. Their output stays here.
        </p>
      )}
      <ShellWindow
        shells={shells}
        shown={shown}
        focus={shown.id === openedId}
        onFocused={() => setOpenedId(null)}
        onOpen={isRunning ? open : undefined}
        onChoose={() => setIsChoosing(true)}
        onClose={close}
      />
      <CloseBusyDialog
        shell={closing}
        onKeep={() => setClosing(null)}
        onClose={({ id }) => {
          store.remove(id);
          setClosing(null);
        }}
      />
    </>
  );
}
