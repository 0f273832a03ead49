"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toasts";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import type { CancelResult } from "./cancel-each";
import { CancelForm } from "./cancel-form";
import { CancelSummary } from "./cancel-summary";
import { useCancelWorkflows } from "./use-cancel-workflows";

export type CancelableWorkflow = Pick<WorkflowQueryResponse, "name" | "status">;

export interface CancelDialogProps {
  /** Ended workflows are skipped, and the dialog says so. */
  workflows: readonly CancelableWorkflow[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called after the last response with the results of the requested workflows, in order. */
  onDone?: (results: readonly CancelResult[]) => void;
}

/** Asks for a reason, cancels one or more workflows, and lists the failures. */
export function CancelDialog(props: CancelDialogProps) {
  // Each opening starts with fresh state.
  const [openings, setOpenings] = useState({ open: props.open, count: 0 });
  if (openings.open !== props.open) {
    setOpenings({ open: props.open, count: openings.count + (props.open ? 1 : 0) });
  }
  return <OneOpening key={openings.count} {...props} />;
}

function OneOpening({ workflows: latest, open, onOpenChange, onDone }: CancelDialogProps) {
  const toast = useToast();
  const { cancelWorkflows, isRunning, answered, stop } = useCancelWorkflows();
  /** Snapshot at the start: the lists behind the dialog are refreshed while it is still open. */
  const [started, setStarted] = useState<readonly CancelableWorkflow[]>();
  const [message, setMessage] = useState("");
  const [force, setForce] = useState(false);
  const [results, setResults] = useState<readonly CancelResult[]>([]);
  const reason = useRef<HTMLTextAreaElement>(null);
  const act = useRef<HTMLButtonElement>(null);

  const workflows = started ?? latest;
  const active = workflows.filter((workflow) => !hasEnded(workflow)).map(({ name }) => name);
  const skipped = workflows.length - active.length;
  const failed = results.filter(({ kind }) => kind === "failed").map(({ name }) => name);
  /** Stays true while failed requests are retried. */
  const isSummary = results.length > 0;
  const todo = isSummary ? failed : active;

  async function start(names: readonly string[]) {
    setStarted(workflows);
    const params = { ...(message.trim() !== "" && { message: message.trim() }), ...(force && { force }) };
    const fresh = await cancelWorkflows({ names, params });
    const all = mergeResults(results, fresh);
    onDone?.(fresh);
    if (all.some(({ kind }) => kind !== "canceled")) {
      setResults(all);
      return;
    }
    onOpenChange(false);
    const [only] = all;
    toast({
      title:
        all.length === 1 && only
          ? `Canceled ${only.name}`
          : `Canceled ${formatCount(all.length, "workflow")}`,
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (isRunning && !next) stop();
        else onOpenChange(next);
      }}
    >
      <DialogContent
        title={isSummary ? summaryTitle(results) : questionTitle(workflows, active.length)}
        description={
          isSummary ? undefined : <Scope workflows={workflows} active={active} skipped={skipped} />
        }
        initialFocus={active.length > 0 ? reason : act}
        actions={
          <>
            {todo.length > 0 && (
              <Button key="leave" onClick={() => (isRunning ? stop() : onOpenChange(false))}>
                {isRunning ? "Stop" : isSummary ? "Close" : "Keep running"}
              </Button>
            )}
            {/* A single button, so that it keeps the focus. */}
            <Button
              key="act"
              ref={act}
              variant={todo.length === 0 ? "primary" : "danger"}
              loading={isRunning}
              onClick={() => (todo.length === 0 ? onOpenChange(false) : void start(todo))}
            >
              {actionLabel(isRunning, isSummary, todo.length)}
            </Button>
          </>
        }
      >
        {isSummary ? (
          <CancelSummary results={results} skipped={skipped} />
        ) : active.length > 0 ? (
          <CancelForm
            reasonRef={reason}
            message={message}
            onMessageChange={setMessage}
            force={force}
            onForceChange={setForce}
            progress={isRunning ? { answered, total: active.length } : undefined}
          />
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

/** Workflows to cancel, and how many are skipped. */
function Scope({
  workflows,
  active,
  skipped,
}: {
  workflows: readonly CancelableWorkflow[];
  active: readonly string[];
  skipped: number;
}) {
  if (active.length === 0) {
    return workflows.length === 1
      ? "This workflow has already ended. There is nothing to cancel."
      : `All ${formatCount(workflows.length, "workflow")} have already ended. There is nothing to cancel.`;
  }
  const shown = active.slice(0, SHOWN_NAMES);
  const rest = active.length - shown.length;
  return (
    <>
      {/* Spans, since a description is a paragraph. */}
      {skipped > 0 && (
        <span className="mb-1 block">
          {formatCount(active.length, "workflow")} can be canceled; {formatNumber(skipped)} already ended and
          will be skipped.
        </span>
      )}
      {withUniqueKeys(shown, (name) => name).map(([key, name]) => (
        <span key={key} className="block font-mono text-xs break-all text-text">
          {name}
        </span>
      ))}
      {rest > 0 && <span className="block text-xs">and {formatNumber(rest)} more</span>}
    </>
  );
}

/** Maximum number of names in the question. */
const SHOWN_NAMES = 5;

function questionTitle(workflows: readonly CancelableWorkflow[], active: number): string {
  if (workflows.length === 1) return active === 0 ? "Already ended" : "Cancel this workflow?";
  return active === 0 ? "Already ended" : `Cancel ${formatCount(active, "workflow")}?`;
}

function summaryTitle(results: readonly CancelResult[]): string {
  const canceled = results.filter(({ kind }) => kind === "canceled").length;
  if (results.length === 1) return "Not canceled";
  return `${canceled} of ${formatCount(results.length, "workflow")} canceled`;
}

function actionLabel(isRunning: boolean, isSummary: boolean, count: number): string {
  if (isRunning) return "Canceling…";
  if (count === 0) return "Close";
  if (isSummary) return count === 1 ? "Retry" : `Retry ${count}`;
  return count === 1 ? "Cancel workflow" : `Cancel ${formatCount(count, "workflow")}`;
}

/** Later results replace earlier ones of the same workflow. */
function mergeResults(before: readonly CancelResult[], after: readonly CancelResult[]): CancelResult[] {
  const byName = new Map([...before, ...after].map((result) => [result.name, result]));
  return [...byName.values()];
}
