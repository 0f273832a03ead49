"use client";

import CircleAlertIcon from "lucide-react/icons/circle-alert";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/class-names";
import type { ShellSession } from "./shell-session";

export interface ShellNoticeProps {
  shell: ShellSession;
  onReconnect?: () => void;
  onClose: () => void;
}

/** Why a shell accepts no commands, with actions; nothing while it does. */
export function ShellNotice({ shell, onReconnect, onClose }: ShellNoticeProps) {
  const { status, problem, exitCode } = shell;
  if (status !== "ended" && status !== "lost") return null;
  const title = problem?.title ?? "Shell ended";
  const code = exitCode === undefined ? "" : ` Last exit code: ${exitCode}.`;
  const help = problem?.help ?? `Its output stays here until you close it.${code}`;
  return (
    <div
      role={problem === undefined ? "status" : "alert"}
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-border px-3 py-2",
        problem === undefined ? "bg-neutral-soft text-text" : "bg-danger-soft text-danger",
      )}
    >
      <CircleAlertIcon aria-hidden className="size-4 shrink-0" />
      <p className="min-w-40 flex-1 break-words">
        <strong className="font-medium">{title}.</strong> {help}
      </p>
      <span className="flex gap-2">
        {onReconnect !== undefined && (
          <Button size="small" onClick={onReconnect}>
            <RotateCwIcon aria-hidden />
            Reconnect
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </span>
    </div>
  );
}
