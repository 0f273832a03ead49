"use client";

import ExternalLinkIcon from "lucide-react/icons/external-link";
import EyeIcon from "lucide-react/icons/eye";
import EyeOffIcon from "lucide-react/icons/eye-off";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonVariants } from "@/components/ui/button-variants";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { PortForwardSession } from "@/lib/api/generated.schemas";
import { serviceOf } from "./port-number";
import { hideKey, linkTo } from "./tunnel-address";
import { TunnelStatusBadge } from "./tunnel-status";

export interface TunnelCardProps {
  tunnel: PortForwardSession;
  /** The task's name, for tunnels to other tasks. */
  task?: ReactNode;
  onClose: () => void;
  /** Reopens a failed tunnel; undefined if the task is not reachable from here. */
  onRetry?: () => void;
  /** Whether it is being closed or reopened. */
  isBusy: boolean;
}

/** A tunnel: its addresses, status and actions. */
export function TunnelCard({ tunnel, task, onClose, onRetry, isBusy }: TunnelCardProps) {
  const [isShown, setIsShown] = useState(false);
  const {
    remote_port: port,
    status,
    access_url: address,
    session_key: key,
    failure_message: failure,
  } = tunnel;
  const service = serviceOf(port);
  const isOpen = status === "ACTIVE" || status === "CONNECTING";
  const link = linkTo(address);
  return (
    <li
      aria-label={`Port ${port}`}
      className="flex flex-col gap-2 rounded-lg border border-border bg-surface p-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium">
          Port <span className="tabular font-mono">{port}</span>
          {service !== undefined && <span className="font-normal text-text-muted"> {service}</span>}
        </span>
        {task}
        <TunnelStatusBadge status={status} />
        {isOpen && (
          <span className="text-xs text-text-muted">
            Expires <RelativeTime value={tunnel.expires_at} focusable />
          </span>
        )}
        <span className="ml-auto flex gap-2">
          {status === "ACTIVE" && link !== undefined && (
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              className={buttonVariants({ variant: "primary", size: "small" })}
            >
              <ExternalLinkIcon aria-hidden />
              Open
            </a>
          )}
          {!isOpen && onRetry !== undefined && (
            <Button size="small" onClick={onRetry} loading={isBusy}>
              {!isBusy && <RotateCwIcon aria-hidden />}
              Try again
            </Button>
          )}
          <Button size="small" onClick={onClose} disabled={isBusy}>
            {isOpen ? "Close" : "Remove"}
          </Button>
        </span>
      </div>
      {failure !== undefined && <p className="break-words text-danger">{failure}</p>}
      {isOpen && (
        <>
          <div className="flex min-w-0 items-center gap-1 rounded-md border border-border bg-surface-sunken py-0.5 pr-0.5 pl-2.5">
            <code className="min-w-0 flex-1 font-mono text-xs break-all">
              {isShown ? address : hideKey(address, key)}
            </code>
            <IconButton
              label={isShown ? "Hide session key" : "Show session key"}
              size="small"
              onClick={() => setIsShown(!isShown)}
            >
              {isShown ? <EyeOffIcon aria-hidden /> : <EyeIcon aria-hidden />}
            </IconButton>
            <CopyButton value={address} label="Copy address" />
          </div>
          <p className="tabular text-xs break-all text-text-muted">
            <span className="inline-block">{tunnel.router_address} forwards to</span>{" "}
            <span className="inline-block">
              {tunnel.target_host}:{port}
            </span>
          </p>
        </>
      )}
    </li>
  );
}
