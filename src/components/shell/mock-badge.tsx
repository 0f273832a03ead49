"use client";

import FlaskConicalIcon from "lucide-react/icons/flask-conical";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { formatCount } from "@/lib/format/number";

export interface MockBadgeProps {
  /** Seed of the generated world. */
  seed: number;
  /** Volume of the world: "10,000 workflows". */
  volumeLabel: string;
  /** Simulated network conditions: "3 s latency, 10 % failures". Absent without delays and failures. */
  networkLabel?: string;
  /** How long the world has lived, and how fast time passes: "1 h 5 min, ×1". */
  timeLabel: string;
  /** Workflows submitted or canceled, settings saved, credentials changed. */
  changes: number;
  /** Whether these changes outlive a reload. */
  keepsChanges: boolean;
  onForgetChanges: () => void;
  /** Command for the browser console. */
  helpCommand: string;
}

/**
 * Marks every page as mocked, with seed and volume. An icon alone in a narrow `@container`; opens an explanation of
 * mock mode, in which changes can be forgotten.
 */
export function MockBadge({
  seed,
  volumeLabel,
  networkLabel,
  timeLabel,
  changes,
  keepsChanges,
  onForgetChanges,
  helpCommand,
}: MockBadgeProps) {
  const Icon = networkLabel === undefined ? FlaskConicalIcon : TriangleAlertIcon;
  return (
    <Popover>
      <PopoverTrigger className="flex min-h-8 w-full min-w-0 cursor-pointer items-center justify-center gap-2 rounded-md bg-warning-soft px-2 py-0.5 text-left text-xs leading-4 text-warning hover:brightness-95 dark:hover:brightness-110">
        <Icon aria-hidden className="size-4 shrink-0" />
        <span className="sr-only min-w-0 flex-1 @min-[6.25rem]:not-sr-only">
          <span className="block truncate font-medium">Mock · seed {seed}</span>
          <span className="block truncate">{volumeLabel}</span>
          {/* The bar on narrow screens has room for two lines. */}
          {networkLabel !== undefined && (
            <span className="block truncate max-md:sr-only">{networkLabel}</span>
          )}
        </span>
      </PopoverTrigger>
      <PopoverContent title="Mock mode" side="top">
        <p className="text-text-muted">
          This page serves its own requests from generated data. No request leaves the machine.
        </p>
        <dl className="my-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-text-muted">Seed</dt>
          <dd className="break-words">{seed}</dd>
          <dt className="text-text-muted">Volume</dt>
          <dd>{volumeLabel}</dd>
          <dt className="text-text-muted">Network</dt>
          <dd>{networkLabel ?? "No delays or failures"}</dd>
          <dt className="text-text-muted">Time</dt>
          <dd className="tabular-nums">{timeLabel}</dd>
          <dt className="text-text-muted">Changes</dt>
          <dd>
            {changes === 0
              ? "None"
              : `${formatCount(changes, "change")}, ${keepsChanges ? "kept" : "lost"} on reload`}
          </dd>
        </dl>
        <Button
          size="small"
          className="mb-3 w-full"
          disabled={changes === 0}
          // The last press leaves the focus where it was.
          focusableWhenDisabled
          onClick={onForgetChanges}
        >
          {changes === 0 ? "No changes to forget" : `Forget ${formatCount(changes, "change")}`}
        </Button>
        <p className="text-text-muted">To change these, run in the browser console:</p>
        <div className="mt-1 flex items-center gap-1 rounded-md border border-border bg-surface-sunken py-0.5 pr-0.5 pl-2">
          <code className="min-w-0 flex-1 truncate font-mono text-xs">{helpCommand}</code>
          <CopyButton value={helpCommand} label="Copy command" />
        </div>
      </PopoverContent>
    </Popover>
  );
}
