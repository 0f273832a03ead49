"use client";

import ChevronRightIcon from "lucide-react/icons/chevron-right";
import XIcon from "lucide-react/icons/x";
import { Fragment, type ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { MiddleTruncate } from "@/components/ui/middle-truncate";

export interface PanelStep {
  label: string;
  onOpen: () => void;
}

export interface PanelHeaderProps {
  /** Breadcrumb, from the workflow down to the parent of this part; the page already shows the workflow’s name. */
  steps: readonly PanelStep[];
  title: string;
  /** Status and counts, below the title. */
  children?: ReactNode;
  /** Beside the title: navigation to siblings. */
  actions?: ReactNode;
  onClose: () => void;
}

/** Header of the panel of a group or task. */
export function PanelHeader({ steps, title, children, actions, onClose }: PanelHeaderProps) {
  return (
    <div className="shrink-0 px-4 pt-2.5 pb-2">
      <nav aria-label="Panel breadcrumb" className="flex min-w-0 items-center gap-1 text-xs text-text-muted">
        {steps.map(({ label, onOpen }) => (
          <Fragment key={label}>
            <button
              type="button"
              onClick={onOpen}
              className="flex min-w-0 cursor-pointer rounded-sm hover:text-text hover:underline"
            >
              <MiddleTruncate text={label} />
            </button>
            <ChevronRightIcon aria-hidden className="size-3 shrink-0" />
          </Fragment>
        ))}
      </nav>
      <div className="mt-0.5 flex min-h-8 items-start gap-2">
        <div className="flex min-w-0 flex-1 items-center gap-1">
          <h2 className="min-w-0 font-mono text-base leading-5 font-semibold wrap-anywhere">{title}</h2>
          <CopyButton value={title} label="Copy name" />
        </div>
        {actions}
        <IconButton label="Close panel" size="small" shortcut={["Esc"]} onClick={onClose}>
          <XIcon aria-hidden />
        </IconButton>
      </div>
      {children}
    </div>
  );
}
