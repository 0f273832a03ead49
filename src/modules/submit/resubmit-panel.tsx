"use client";

import { useState } from "react";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { SkeletonText } from "@/components/states/skeleton-text";
import { priorityPresentation } from "@/components/status/priority-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useWorkflowSpec } from "@/lib/api/use-workflow-spec";
import { PoolPicker } from "./pool-picker";
import { PriorityChoice } from "./priority-choice";
import { isChanged, isSpecChanged, requestOfResubmit } from "./resubmit-draft";
import { SpecContents } from "./spec-contents";
import { readResubmitDraft, resubmitDraftKey } from "./stored-draft";
import { SubmissionDialog } from "./submission-dialog";
import { useAnnounceSubmission } from "./use-announce-submission";
import { useSpecFacts } from "./use-spec-facts";
import { useStoredDraft } from "./use-stored-draft";
import { useSubmission } from "./use-submission";
import { ValueFields } from "./value-fields";

/** Maximum length of a label value in Kubernetes, in characters. */
const LONGEST_LABEL = 63;

export interface ResubmitDialogProps {
  workflow: WorkflowQueryResponse;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Pool that is selected on opening instead of the workflow's own, as in "Resubmit to pool-12". */
  initialPool?: string;
}

/**
 * Resubmits a workflow, optionally with another pool, priority, labels or spec. Changes are kept per workflow in the
 * tab.
 */
export function ResubmitDialog({ workflow, open, onOpenChange, initialPool }: ResubmitDialogProps) {
  const { name, labels, priority } = workflow;
  const announce = useAnnounceSubmission();
  const { draft, loss, change, clear, clearUnlessChanged } = useStoredDraft(
    resubmitDraftKey(name),
    readResubmitDraft,
    open,
  );
  const spec = useWorkflowSpec(name, false, { enabled: open });

  // The suggestion precedes an older draft until another pool is chosen.
  const [isPoolChosen, setPoolChosen] = useState(false);
  const pool = (isPoolChosen ? undefined : initialPool) ?? draft.pool ?? workflow.pool;
  const text = draft.text ?? spec.text ?? "";
  const facts = useSpecFacts(open ? text : "");
  const hasOwnSpec = isSpecChanged(draft, spec.text);
  const isEmpty = hasOwnSpec && text.trim() === "";
  const request =
    pool === undefined || isEmpty
      ? undefined
      : requestOfResubmit(draft, pool, { name, labels, spec: spec.text });

  const submission = useSubmission({
    open,
    facts,
    pool,
    request,
    missing:
      pool === undefined
        ? "Select a pool."
        : isEmpty
          ? "The spec is empty. Write one, or undo your changes."
          : undefined,
    onSubmitted(answer, target) {
      clearUnlessChanged();
      submission.reset();
      setOpen(false);
      announce(answer, target);
    },
  });

  function setOpen(next: boolean) {
    setPoolChosen(false);
    onOpenChange(next);
  }

  return (
    <SubmissionDialog
      open={open}
      onOpenChange={setOpen}
      title={`Resubmit ${name}`}
      description="Starts a new workflow. This one is unchanged."
      submission={submission}
      isEdited={isChanged(draft, { pool: workflow.pool, labels, spec: spec.text })}
      loss={loss}
      onDiscard={() => {
        clear();
        submission.reset();
      }}
      submitLabel="Resubmit"
      text={text}
      onTextChange={(next) => change({ text: next })}
      tools={
        <div className="flex items-center gap-2">
          <Badge tone={hasOwnSpec ? "info" : "neutral"}>{hasOwnSpec ? "Modified" : "Unchanged"}</Badge>
          {hasOwnSpec && spec.text !== undefined && (
            <Button size="small" onClick={() => change({ text: undefined })}>
              Undo changes
            </Button>
          )}
        </div>
      }
      placeholder={
        spec.text !== undefined || draft.text !== undefined ? undefined : spec.error === null ? (
          <LoadingRegion label="Loading spec" className="flex-1 p-4">
            <SkeletonText lines={8} />
          </LoadingRegion>
        ) : (
          <ErrorState
            title="The spec could not be loaded"
            error={spec.error}
            onRetry={spec.retry}
            retrying={spec.retrying}
            className="flex-1 overflow-y-auto"
          />
        )
      }
      settings={
        <>
          <PoolPicker
            value={pool}
            onValueChange={(next) => {
              setPoolChosen(true);
              change({ pool: next });
            }}
          />
          <PriorityChoice
            value={draft.priority}
            onValueChange={(next) => change({ priority: next })}
            own={{
              label: "Use spec",
              meaning: `This workflow has ${priorityPresentation[priority].label.toLowerCase()} priority.`,
            }}
          />
          {labels !== undefined && Object.keys(labels).length > 0 && (
            <ValueFields
              title="Labels"
              help={`Keys cannot be changed. Values can have up to ${LONGEST_LABEL} characters.`}
              longest={LONGEST_LABEL}
              fields={Object.entries(labels).map(([key, value]) => ({
                name: key,
                value: draft.labels[key] ?? value,
              }))}
              onValueChange={(key, value) => change({ labels: { ...draft.labels, [key]: value } })}
            />
          )}
          {facts !== undefined && <SpecContents facts={facts} />}
        </>
      }
    />
  );
}
