"use client";

import XIcon from "lucide-react/icons/x";
import { useRestedValue } from "@/components/list-panel/use-rested-value";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { poolHref } from "@/lib/hrefs/list-href";
import { PoolState, type PoolStateProps } from "./pool-state";
import { PoolStatusOf } from "./pool-status-of";

export interface PoolPanelProps extends PoolStateProps {
  onClose: () => void;
}

/** A pool beside the list. */
export function PoolPanel({ name, mine, onClose }: PoolPanelProps) {
  // Rows that the focus passes over quickly are not requested.
  const rested = useRestedValue(name);
  return (
    <section aria-label="Pool" className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-b border-border py-2 pr-3 pl-4">
        <h2 className="min-w-0 font-mono text-sm font-semibold">
          <MiddleTruncate text={name} keepEnd={9} />
        </h2>
        <CopyButton value={name} label="Copy pool name" />
        <PoolStatusOf name={rested} />
        <span className="ml-auto flex shrink-0 items-center gap-2">
          <ButtonLink size="small" href={poolHref(name)} prefetch={false}>
            Open
          </ButtonLink>
          <IconButton label="Close pool" size="small" shortcut={["Esc"]} onClick={onClose}>
            <XIcon aria-hidden />
          </IconButton>
        </span>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        aria-label={`Details of ${name}`}
        // Positioned, so that hidden texts in it do not make the page longer.
        className="relative min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2"
      >
        <PoolState key={rested} name={rested} mine={mine} />
      </section>
    </section>
  );
}
