"use client";

import ArrowDownIcon from "lucide-react/icons/arrow-down";
import PauseIcon from "lucide-react/icons/pause";
import PlayIcon from "lucide-react/icons/play";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/class-names";
import { formatDuration } from "@/lib/format/duration";
import { formatCount } from "@/lib/format/number";
import type { FollowState, LogFollower } from "./log-follower";

export interface FollowBarProps {
  follower: LogFollower;
  pinned: boolean;
  /** Lines received since the user scrolled away from the end. */
  newLines: number;
  /** How the log's task or workflow ended. */
  outcome?: string;
  onEnd: () => void;
}

/** Streaming status of the log, and its controls. */
export function FollowBar({ follower, pinned, newLines, outcome, onEnd }: FollowBarProps) {
  const { state } = follower;
  const isWaiting = follower.lineCount === 0 && (state.kind === "live" || state.kind === "quiet");
  const canFollow = !pinned && (state.kind !== "ended" || newLines > 0);
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-border bg-surface-sunken px-3 py-1 text-xs">
      <span role="status" className="flex min-w-0 items-center gap-2">
        <span
          aria-hidden
          className={cn("size-2 shrink-0 rounded-full", DOTS[isWaiting ? "quiet" : state.kind])}
        />
        <span className="min-w-0">{isWaiting ? "Waiting for the first line" : textOf(state, outcome)}</span>
      </span>
      <span className="ml-auto flex items-center gap-2">
        {canFollow && (
          <Button size="small" onClick={onEnd}>
            <ArrowDownIcon aria-hidden />
            {newLines === 0 ? "Follow log" : formatCount(newLines, "new line")}
          </Button>
        )}
        <FollowAction follower={follower} />
      </span>
    </div>
  );
}

function FollowAction({ follower }: { follower: LogFollower }) {
  const { state } = follower;
  switch (state.kind) {
    case "paused":
      return (
        <Button size="small" variant="primary" onClick={() => follower.start()}>
          <PlayIcon aria-hidden />
          Resume
        </Button>
      );
    case "reconnecting":
      return (
        <Button size="small" onClick={() => follower.start()}>
          <RefreshCwIcon aria-hidden />
          Retry now
        </Button>
      );
    case "lost":
      return (
        <Button size="small" variant="primary" onClick={() => follower.start()}>
          <RefreshCwIcon aria-hidden />
          Reconnect
        </Button>
      );
    case "ended":
      return null;
    default:
      return (
        <Button size="small" onClick={() => follower.pause()}>
          <PauseIcon aria-hidden />
          Pause
        </Button>
      );
  }
}

const DOTS: Readonly<Record<FollowState["kind"], string>> = {
  connecting: "bg-border-strong",
  live: "bg-success",
  paused: "bg-warning",
  quiet: "bg-border-strong",
  ended: "bg-border-strong",
  reconnecting: "bg-warning",
  lost: "bg-danger",
};

function textOf(state: FollowState, outcome?: string): string {
  switch (state.kind) {
    case "connecting":
      return "Connecting to log";
    case "live":
      return "Live";
    case "paused":
      return "Paused. New lines are not loaded.";
    case "quiet":
      return "No task is writing";
    case "ended":
      return outcome === undefined ? "End of log" : `End of log · ${outcome}`;
    case "reconnecting":
      return `Connection lost. Retry ${state.attempt} of ${state.of} in ${formatDuration(state.delay / 1_000)}`;
    case "lost":
      return `Disconnected. New lines are not loaded. ${state.reason}`;
  }
}

export interface NewLinesBarProps {
  /** Lines that search and range do not include. */
  count: number;
  /** Whether lines are searched, rather than only limited to a range. */
  isSearch: boolean;
  onInclude: () => void;
}

/** Number of lines received since the search or range was set, with a button to include them. Nothing without any. */
export function NewLinesBar({ count, isSearch, onInclude }: NewLinesBarProps) {
  if (count === 0) return null;
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-border bg-surface-sunken px-3 py-1 text-xs">
      <span className="tabular">
        {formatCount(count, "new line")} since {isSearch ? "this search" : "this range was selected"}
      </span>
      <Button size="small" onClick={onInclude}>
        <RefreshCwIcon aria-hidden />
        {isSearch ? "Search again" : "Include new lines"}
      </Button>
    </div>
  );
}
