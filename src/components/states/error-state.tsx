"use client";

import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import type { Need } from "@/lib/api/generated.schemas";
import { Button } from "../ui/button";
import { CopyableCode } from "../ui/copyable-code";
import { ForbiddenState } from "./forbidden-state";
import { StateMessage } from "./state-message";

/** The part of an `ApiError` that the error state uses; other errors only have a message. */
export interface ErrorLike {
  message: string;
  /** HTTP status; 0 without a response. */
  status?: number;
  /** The problem as a user-facing sentence. */
  detail?: string;
  /** What the user lacks; only with status 403. */
  needs?: Need;
}

export interface ErrorStateProps {
  /** What failed: "Workflows could not be loaded". */
  title: string;
  error: ErrorLike;
  /** Retries; without it there is no Retry button. */
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
}

/** A failed request or section: cause, details to copy, and a retry unless the user may not make the request. */
export function ErrorState({ title, error, onRetry, retrying = false, className }: ErrorStateProps) {
  const details = describeError(error);
  if (error.status === 403) {
    const { needs, detail = error.message } = error;
    return (
      <ForbiddenState title={title} needs={needs} detail={detail} details={details} className={className} />
    );
  }
  return (
    <StateMessage
      role="alert"
      tone="danger"
      icon={TriangleAlertIcon}
      title={title}
      className={className}
      actions={
        onRetry !== undefined && (
          <Button onClick={onRetry} loading={retrying}>
            {!retrying && <RefreshCwIcon aria-hidden />}
            Retry
          </Button>
        )
      }
    >
      <p>{explain(error)}</p>
      <CopyableCode
        code={details}
        label="Copy error details"
        className="mt-3"
        codeClassName="max-h-32 text-text-muted"
        scrolls
      />
    </StateMessage>
  );
}

/** The cause in a sentence, and whether a retry makes sense. */
function explain({ status, detail, message }: ErrorLike): string {
  if (status === undefined) return message;
  if (status === 0) return "The server did not respond. Check your connection and try again.";
  if (status >= 500) return "The server encountered an error. Try again.";
  return detail ?? message;
}

/** All details as lines to paste into a report. */
function describeError({ status, message }: ErrorLike): string {
  return status === undefined || status === 0 ? message : `HTTP ${status}\n${message}`;
}
