"use client";

import ArrowLeftIcon from "lucide-react/icons/arrow-left";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { useSyncExternalStore } from "react";
import { undecodablePart } from "@/lib/address/undecodable-part";
import { Button } from "../ui/button";
import { CopyableCode } from "../ui/copyable-code";
import { StateMessage } from "./state-message";

export interface PageErrorProps {
  /** What was thrown while the page was rendered; `digest` finds it in the server's log. */
  error: Error & { digest?: string };
  /** URL of the page; by default the browser's. */
  address?: string;
  /** Loads the page again; by default the browser's reload. */
  onReload?: () => void;
  /** Leads to the previous page; by default the browser's history. */
  onBack?: () => void;
}

/** A page that threw while it was rendered: what happened, and ways to go on. */
export function PageError({
  error,
  address,
  onReload = () => window.location.reload(),
  onBack = () => window.history.back(),
}: PageErrorProps) {
  const shown = useSyncExternalStore(
    subscribeToNothing,
    () => address ?? window.location.href,
    () => "",
  );
  const badPart = badPartOf(shown);
  return (
    <StateMessage
      role="alert"
      tone="danger"
      icon={TriangleAlertIcon}
      title="This page could not be displayed"
      actions={
        <>
          <Button variant="primary" onClick={onReload}>
            <RefreshCwIcon aria-hidden />
            Reload page
          </Button>
          <Button onClick={onBack}>
            <ArrowLeftIcon aria-hidden />
            Go back
          </Button>
        </>
      }
    >
      {badPart === null ? (
        <p>
          The console failed while it drew the page. Reload it; if that does not help, report the details.
        </p>
      ) : (
        <p>
          The address cannot be read: <code className="font-mono text-text wrap-anywhere">{badPart}</code> is
          not valid percent encoding. Correct it, or go back.
        </p>
      )}
      <CopyableCode
        code={detailsOf(error, shown)}
        label="Copy error details"
        className="mt-3"
        codeClassName="max-h-40 text-text-muted"
        scrolls
      />
    </StateMessage>
  );
}

function badPartOf(address: string): string | null {
  if (address === "") return null;
  const { pathname, search } = new URL(address);
  return undecodablePart(pathname, search);
}

/** Lines to paste into a report. */
function detailsOf({ name, message, digest }: PageErrorProps["error"], address: string): string {
  const lines = [`${name}: ${message}`];
  if (digest !== undefined) lines.push(`Digest: ${digest}`);
  if (address !== "") lines.push(`Address: ${address}`);
  return lines.join("\n");
}

const subscribeToNothing = () => () => {};
