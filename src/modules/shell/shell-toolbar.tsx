"use client";

import Maximize2Icon from "lucide-react/icons/maximize-2";
import Minimize2Icon from "lucide-react/icons/minimize-2";
import PowerIcon from "lucide-react/icons/power";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import SearchIcon from "lucide-react/icons/search";
import XIcon from "lucide-react/icons/x";
import { useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { shortcutKeys } from "@/lib/keyboard/shortcuts";
import { isLive, type ShellSession } from "./shell-session";
import type { TerminalScreen } from "./terminal-screen";
import { TerminalSettings } from "./terminal-settings";
import type { TerminalAppearance } from "./use-terminal-appearance";

export interface ShellToolbarProps {
  shell: ShellSession;
  appearance: TerminalAppearance;
  isSearching: boolean;
  onSearch: () => void;
  isFullHeight: boolean;
  onFullHeight: () => void;
  /** Undefined if the task is not running. */
  onReconnect?: () => void;
  onEnd: () => void;
  onClose?: () => void;
}

/** Actions of the visible shell. */
export function ShellToolbar({
  shell,
  appearance,
  isSearching,
  onSearch,
  isFullHeight,
  onFullHeight,
  onReconnect,
  onEnd,
  onClose,
}: ShellToolbarProps) {
  const { screen, exitCode } = shell;
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form
    <div
      role="group"
      aria-label={`Shell ${shell.label}`}
      className="ml-auto flex items-center gap-0.5 px-1.5"
    >
      {exitCode !== undefined && (
        <Badge
          tone={exitCode === 0 ? "neutral" : "danger"}
          title="Exit code of the last command"
          className="tabular mr-1"
        >
          Exit {exitCode}
        </Badge>
      )}
      <IconButton
        label="Search"
        shortcut={shortcutKeys("find")}
        size="small"
        disabled={screen === null}
        aria-pressed={isSearching}
        onClick={onSearch}
      >
        <SearchIcon aria-hidden />
      </IconButton>
      <CopyScreen screen={screen} />
      <TerminalSettings appearance={appearance} />
      <IconButton label={isFullHeight ? "Restore" : "Maximize"} size="small" onClick={onFullHeight}>
        {isFullHeight ? <Minimize2Icon aria-hidden /> : <Maximize2Icon aria-hidden />}
      </IconButton>
      {isLive(shell) ? (
        <IconButton label="End shell" size="small" onClick={onEnd}>
          <PowerIcon aria-hidden />
        </IconButton>
      ) : (
        <IconButton label="Reconnect" size="small" disabled={onReconnect === undefined} onClick={onReconnect}>
          <RotateCwIcon aria-hidden />
        </IconButton>
      )}
      {onClose !== undefined && (
        <IconButton label="Close shell" size="small" onClick={onClose}>
          <XIcon aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

/** Copies the selection, or everything without one. */
function CopyScreen({ screen }: { screen: TerminalScreen | null }) {
  const [hasSelection, setHasSelection] = useState(false);

  useEffect(() => {
    if (screen === null) return;
    const follow = () => setHasSelection(screen.hasSelection());
    follow();
    return screen.onSelection(follow);
  }, [screen]);

  return (
    <CopyButton
      label={hasSelection ? "Copy selection" : "Copy all"}
      value={() => screen?.copyText() ?? ""}
      disabled={screen === null}
    />
  );
}
