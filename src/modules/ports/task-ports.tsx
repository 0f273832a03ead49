"use client";

import CableIcon from "lucide-react/icons/cable";
import { useState } from "react";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { TaskNotRunning } from "@/components/workflow/task-not-running";
import type { GroupQueryResponse, PortForwardSession, TaskQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { CloseTunnelDialog } from "./close-tunnel-dialog";
import { OpeningProblem, PortForm } from "./port-form";
import { TunnelCard } from "./tunnel-card";
import { TunnelList } from "./tunnel-list";
import { useTunnelActions, useTunnels } from "./use-tunnels";

export interface TaskPortsProps {
  /** Name of the workflow. */
  workflow: string;
  task: TaskQueryResponse;
  /** The workflow's groups, for links to its other tasks. */
  groups: readonly GroupQueryResponse[];
  className?: string;
}

/** Tunnels to a task, a form for new ones while the task is running, and tunnels to other tasks of the workflow. */
export function TaskPorts({ workflow, task, groups, className }: TaskPortsProps) {
  const isRunning = task.status === "RUNNING";
  const tunnels = useTunnels(workflow);
  const { opening, closing } = useTunnelActions(workflow);
  const [confirming, setConfirming] = useState<PortForwardSession | null>(null);
  const entries = tunnels.data?.entries ?? [];
  const own = entries.filter(({ task_name }) => task_name === task.name);
  const others = entries.filter(({ task_name }) => task_name !== task.name);

  const open = (port: number) => opening.mutate({ name: workflow, task: task.name, data: { port } });
  const close = ({ session_key: key }: PortForwardSession) => closing.mutate({ name: workflow, key });

  /** Only an active tunnel may be in use. */
  function askToClose(tunnel: PortForwardSession) {
    if (tunnel.status === "ACTIVE") setConfirming(tunnel);
    else close(tunnel);
  }

  /** A failed tunnel cannot be reopened: close it and open another one. */
  async function retry({ session_key: key, remote_port: port }: PortForwardSession) {
    try {
      await closing.mutateAsync({ name: workflow, key });
    } catch {
      // It may already be closed; what matters is whether the new one opens.
    }
    open(port);
  }

  const isBusy = (tunnel: PortForwardSession) =>
    (closing.isPending && closing.variables.key === tunnel.session_key) ||
    (opening.isPending &&
      opening.variables.task === tunnel.task_name &&
      opening.variables.data.port === tunnel.remote_port);

  const openPorts = new Set(own.filter(isOpenTunnel).map(({ remote_port }) => remote_port));

  return (
    <section
      aria-label={`Ports of ${task.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scroll areas must be keyboard accessible
      tabIndex={0}
      className={cn(
        "flex min-h-0 min-w-0 flex-col gap-5 overflow-y-auto p-4 text-sm -outline-offset-2",
        className,
      )}
    >
      {isRunning ? (
        <div className="flex flex-col gap-2">
          <h3 className="font-medium">Open a port</h3>
          <p className="max-w-xl text-pretty text-text-muted">
            A tunnel exposes a program in the task's container at an address you can open in your browser. It
            closes automatically after a day or when the task ends.
          </p>
          <PortForm
            openPorts={openPorts}
            opening={opening.isPending ? opening.variables.data.port : null}
            onOpen={open}
          />
          {opening.error !== null && (
            <OpeningProblem error={opening.error} port={opening.variables?.data.port} />
          )}
        </div>
      ) : (
        <TaskNotRunning workflow={workflow} task={task} what="Ports" className="py-6" />
      )}
      {closing.error !== null && closing.error.status !== 404 && (
        <p role="alert" className="max-w-4xl rounded-md bg-danger-soft px-3 py-2 break-words text-danger">
          <strong className="font-medium">The tunnel could not be closed.</strong> {closing.error.detail} It
          may still be open. Try closing it again.
        </p>
      )}
      {tunnels.data === undefined ? (
        tunnels.error !== null ? (
          <ErrorState
            title="The tunnels could not be loaded"
            error={tunnels.error}
            onRetry={() => void tunnels.refetch()}
            retrying={tunnels.isFetching}
          />
        ) : (
          <LoadingRegion label="Loading tunnels" className="flex max-w-4xl flex-col gap-2">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-24 w-full" />
          </LoadingRegion>
        )
      ) : (
        <>
          {(isRunning || own.length > 0) && (
            <TunnelList
              title="Tunnels to this task"
              tunnels={own}
              empty={
                <EmptyState
                  icon={CableIcon}
                  title="No tunnels yet"
                  help="Enter the port a program in the task listens on, then connect."
                  className="rounded-lg border border-dashed border-border py-8"
                />
              }
              renderTunnel={(tunnel) => (
                <TunnelCard
                  key={tunnel.session_key}
                  tunnel={tunnel}
                  onClose={() => askToClose(tunnel)}
                  onRetry={isRunning ? () => void retry(tunnel) : undefined}
                  isBusy={isBusy(tunnel)}
                />
              )}
            />
          )}
          {others.length > 0 && (
            <TunnelList
              title="Tunnels to other tasks in this workflow"
              tunnels={others}
              renderTunnel={(tunnel) => (
                <TunnelCard
                  key={tunnel.session_key}
                  tunnel={tunnel}
                  task={<TaskLink workflow={workflow} task={tunnel.task_name} groups={groups} />}
                  onClose={() => askToClose(tunnel)}
                  isBusy={isBusy(tunnel)}
                />
              )}
            />
          )}
        </>
      )}
      <CloseTunnelDialog
        tunnel={confirming}
        onCancel={() => setConfirming(null)}
        onClose={(tunnel) => {
          close(tunnel);
          setConfirming(null);
        }}
      />
    </section>
  );
}

function isOpenTunnel({ status }: PortForwardSession): boolean {
  return status === "ACTIVE" || status === "CONNECTING";
}

interface TaskLinkProps extends Pick<TaskPortsProps, "workflow" | "groups"> {
  task: string;
}

function TaskLink({ workflow, task, groups }: TaskLinkProps) {
  const group = groups.find(({ tasks }) => tasks.some(({ name }) => name === task))?.name;
  return (
    <span className="min-w-0 text-text-muted">
      on{" "}
      <Link href={workflowHref(workflow, { group, task, tab: "ports" })} className="break-all">
        {task}
      </Link>
    </span>
  );
}
