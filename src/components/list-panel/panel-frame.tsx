"use client";

import XIcon from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button-link";
import { CopyButton } from "../ui/copy-button";
import { IconButton } from "../ui/icon-button";
import { MiddleTruncate } from "../ui/middle-truncate";

export interface PanelFrameProps {
  /** What the panel is about: "Pool". */
  kind: string;
  /** Of what it shows. */
  name: string;
  /** What the name is, in lower case: "pool name". */
  nameNoun: string;
  /** Its page. */
  href: string;
  /** Beside the name: a status. */
  status: ReactNode;
  onClose: () => void;
  /** Scrolls below the name. */
  children: ReactNode;
}

/** A panel beside a list: a name with its status, a link to its page, and what is known of it. */
export function PanelFrame({ kind, name, nameNoun, href, status, onClose, children }: PanelFrameProps) {
  return (
    <section aria-label={kind} className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-b border-border py-2 pr-3 pl-4">
        <h2 className="min-w-0 font-mono text-sm font-semibold">
          <MiddleTruncate text={name} keepEnd={9} />
        </h2>
        <CopyButton value={name} label={`Copy ${nameNoun}`} />
        {status}
        <span className="ml-auto flex shrink-0 items-center gap-2">
          <ButtonLink size="small" href={href} prefetch={false}>
            Open
          </ButtonLink>
          <IconButton label={`Close ${kind.toLowerCase()}`} size="small" shortcut={["Esc"]} onClick={onClose}>
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
        {children}
      </section>
    </section>
  );
}
