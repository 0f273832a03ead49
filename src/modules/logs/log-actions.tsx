"use client";

import ArrowDownToLineIcon from "lucide-react/icons/arrow-down-to-line";
import ArrowUpToLineIcon from "lucide-react/icons/arrow-up-to-line";
import DownloadIcon from "lucide-react/icons/download";
import MoreHorizontalIcon from "lucide-react/icons/ellipsis";
import ExternalLinkIcon from "lucide-react/icons/external-link";
import EyeIcon from "lucide-react/icons/eye";
import WrapTextIcon from "lucide-react/icons/wrap-text";
import type { ReactNode } from "react";
import { CheckboxMenu } from "@/components/ui/checkbox-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuGroup, MenuItem, MenuLabel, MenuTrigger } from "@/components/ui/menu";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount } from "@/lib/format/number";
import { zoneLabel } from "./log-time";
import { type LogScope, logFileName, logUrl } from "./pages/log-request";

export interface LogActionsProps {
  scope: LogScope;
  lineCount: number;
  /** Mean bytes of a line, estimated. */
  lineBytes: number;
  wrap: boolean;
  tags: boolean;
  isLocal: boolean;
  localZone: string;
  onLookChange: (change: { wrap?: boolean; tags?: boolean; zone?: "utc" | "local" }) => void;
  onStart: () => void;
  onEnd: () => void;
  /** Rendered between the navigation and display buttons. */
  children?: ReactNode;
}

/** Navigation, display options and export of a log. */
export function LogActions(props: LogActionsProps) {
  const { scope, wrap, tags, isLocal, localZone, onLookChange, onStart, onEnd, children } = props;
  return (
    <div role="toolbar" aria-label="Log" className="flex shrink-0 items-center">
      <IconButton label="Go to first line" size="small" onClick={onStart}>
        <ArrowUpToLineIcon aria-hidden />
      </IconButton>
      <IconButton label="Go to last line" size="small" onClick={onEnd}>
        <ArrowDownToLineIcon aria-hidden />
      </IconButton>
      {children}
      <span aria-hidden className="mx-1 h-4 w-px bg-border" />
      <IconButton
        label="Wrap long lines"
        size="small"
        aria-pressed={wrap}
        className={wrap ? "bg-surface-selected text-accent-text" : undefined}
        onClick={() => onLookChange({ wrap: !wrap })}
      >
        <WrapTextIcon aria-hidden />
      </IconButton>
      <CheckboxMenu
        label="Show"
        trigger={
          <IconButton label="Line display options" size="small">
            <EyeIcon aria-hidden />
          </IconButton>
        }
        items={[
          { id: "tags", label: "Task names", checked: tags },
          { id: "local", label: `Local time (${zoneLabel(localZone)})`, checked: isLocal },
        ]}
        onCheckedChange={(id, checked) =>
          onLookChange(id === "tags" ? { tags: checked } : { zone: checked ? "local" : "utc" })
        }
      />
      <Menu>
        <MenuTrigger
          render={
            <IconButton label="Export log" size="small">
              <MoreHorizontalIcon aria-hidden />
            </IconButton>
          }
        />
        <MenuContent align="end">
          <MenuGroup>
            <MenuLabel>{sizeText(props)}</MenuLabel>
            <MenuItem
              icon={<DownloadIcon aria-hidden />}
              render={<a href={logUrl(scope)} download={logFileName(scope)} />}
            >
              Download
            </MenuItem>
            <MenuItem
              icon={<ExternalLinkIcon aria-hidden />}
              render={<a href={logUrl(scope)} target="_blank" rel="noreferrer" />}
            >
              Open as plain text
            </MenuItem>
          </MenuGroup>
        </MenuContent>
      </Menu>
    </div>
  );
}

/** "9,412 lines, about 1.1 MiB" */
function sizeText({ lineCount, lineBytes }: Pick<LogActionsProps, "lineCount" | "lineBytes">): string {
  const lines = formatCount(lineCount, "line");
  const isUnknown = lineCount * lineBytes === 0;
  return isUnknown ? lines : `${lines}, about ${formatBytes(lineCount * lineBytes)}`;
}
