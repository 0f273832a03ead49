"use client";

import { ContextMenu as BaseContextMenu } from "@base-ui/react/context-menu";
import ArrowRightIcon from "lucide-react/icons/arrow-right";
import PowerIcon from "lucide-react/icons/power";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import SquareTerminalIcon from "lucide-react/icons/square-terminal";
import TrashIcon from "lucide-react/icons/trash-2";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { MenuItem, MenuSeparator } from "@/components/ui/menu";
import { menuPopupClass } from "@/components/ui/menu-classes";
import { cn } from "@/lib/class-names";
import { detailParsers } from "@/lib/hrefs/workflow-href";
import { CloseBusyDialog } from "./close-busy-dialog";
import { isLive, type ShellSession } from "./shell-session";
import { ShellStatusDot, shellStatusLabel } from "./shell-status";
import { useTerminalStore, useWorkflowShells } from "./terminal-sessions";

export interface SessionStripProps {
  /** Name of the current workflow. */
  workflow: string;
  /** `icons`: a column for the edge of a collapsed panel. `names`: a row. */
  appearance?: "icons" | "names";
  className?: string;
}

/**
 * Buttons for the open shells of a workflow, each with a context menu. Removing a shell with a running command needs
 * confirmation. Renders nothing without shells.
 */
export function SessionStrip({ workflow, appearance = "icons", className }: SessionStripProps) {
  const store = useTerminalStore();
  const shells = useWorkflowShells(workflow);
  const [closingId, setClosingId] = useState<string | null>(null);

  function remove({ id, status }: ShellSession) {
    if (status === "busy") setClosingId(id);
    else store.remove(id);
  }

  if (shells.length === 0) return null;
  return (
    <>
      <ul
        aria-label="Open shells"
        className={cn("flex min-w-0 gap-1", appearance === "icons" ? "flex-col" : "flex-wrap", className)}
      >
        {shells.map((shell) => (
          <li key={shell.id} className="flex min-w-0">
            <ShellButton shell={shell} iconOnly={appearance === "icons"} onRemove={() => remove(shell)} />
          </li>
        ))}
      </ul>
      <CloseBusyDialog
        shell={shells.find(({ id }) => id === closingId) ?? null}
        onKeep={() => setClosingId(null)}
        onClose={({ id }) => {
          store.remove(id);
          setClosingId(null);
        }}
      />
    </>
  );
}

interface ShellButtonProps {
  shell: ShellSession;
  iconOnly: boolean;
  onRemove: () => void;
}

function ShellButton({ shell, iconOnly, onRemove }: ShellButtonProps) {
  const store = useTerminalStore();
  const [, setView] = useQueryStates(detailParsers, { history: "push" });
  const { id, label, place, status } = shell;
  const name = `${place.task}, ${label}`;

  function go() {
    store.select(id);
    void setView({ group: place.group ?? null, task: place.task, retry: place.retryId, tab: "shell" });
  }

  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger
        render={
          <button
            type="button"
            title={`${name}: ${shellStatusLabel(status)}. Right-click for more.`}
            onClick={go}
            className="relative inline-flex h-7 min-w-0 max-w-48 cursor-pointer items-center gap-1.5 rounded-md border border-border bg-surface px-1.5 text-xs text-text shadow-raised hover:bg-surface-hover data-popup-open:bg-surface-hover"
          />
        }
      >
        <SquareTerminalIcon aria-hidden className="size-3.5 shrink-0 text-text-muted" />
        <span className={cn("truncate", iconOnly && "sr-only")}>{name}</span>
        <ShellStatusDot status={status} />
      </BaseContextMenu.Trigger>
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner className="z-50 outline-none">
          <BaseContextMenu.Popup className={menuPopupClass}>
            <MenuItem icon={<ArrowRightIcon aria-hidden />} onClick={go}>
              Go to shell
            </MenuItem>
            <MenuItem
              icon={<RotateCwIcon aria-hidden />}
              disabled={isLive(shell)}
              onClick={() => store.reconnect(id)}
            >
              Reconnect
            </MenuItem>
            <MenuItem
              icon={<PowerIcon aria-hidden />}
              disabled={!isLive(shell)}
              onClick={() => store.end(id)}
            >
              End shell
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<TrashIcon aria-hidden />} tone="danger" onClick={onRemove}>
              Remove
            </MenuItem>
          </BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}
