import { useId } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/class-names";
import { formatCount } from "@/lib/format/number";
import type { Submission } from "./use-submission";

export interface SubmitActionsProps {
  submission: Submission;
  submitLabel: string;
  /** Jumps to the first problem. */
  onFix: () => void;
}

/**
 * Buttons that validate and submit, after the reason why that is not possible. Disabled ones keep their place in the
 * tab order, so that the keyboard reaches the reason.
 */
export function SubmitActions({ submission, submitLabel, onFix }: SubmitActionsProps) {
  const statusId = useId();
  const { busy, blocked, toFix, validationBlocked, start } = submission;
  const isBroken = blocked === undefined && toFix.length > 0;
  return (
    <>
      <div
        id={statusId}
        role="status"
        className="min-w-0 flex-1 basis-full text-xs text-text-muted sm:basis-40"
      >
        {blocked}
        {isBroken && (
          <button
            type="button"
            onClick={onFix}
            className="cursor-pointer rounded-sm font-medium text-danger underline underline-offset-2 hover:no-underline"
          >
            Fix {formatCount(toFix.length, "problem")}
          </button>
        )}
      </div>
      <Button
        loading={busy === "validate"}
        disabled={validationBlocked || busy !== undefined}
        focusableWhenDisabled
        aria-describedby={statusId}
        onClick={() => start("validate")}
      >
        Validate
      </Button>
      <Button
        variant={isBroken ? "secondary" : "primary"}
        loading={busy === "submit"}
        disabled={blocked !== undefined || busy !== undefined}
        focusableWhenDisabled
        // A click still leads to the problem.
        {...(isBroken && { "aria-disabled": true })}
        aria-describedby={statusId}
        className={cn(isBroken && "opacity-50")}
        onClick={() => (isBroken ? onFix() : start("submit"))}
      >
        {submitLabel}
      </Button>
    </>
  );
}
