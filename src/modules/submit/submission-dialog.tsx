"use client";

import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CodeEditorHandle } from "@/components/code-editor/code-editor";
import { SplitView } from "@/components/split-view/split-view";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { useMediaQuery } from "@/lib/use-media-query";
import { OutcomeNotice } from "./outcome-notice";
import { SpecWorkspace, type SpecWorkspaceProps } from "./spec-workspace";
import { SubmitActions } from "./submit-actions";
import { DiscardDialog, DraftNotice, LossNotice, useRestored } from "./unsubmitted-draft";
import type { Submission } from "./use-submission";

export interface SubmissionDialogProps
  extends Pick<
    SpecWorkspaceProps,
    "text" | "onTextChange" | "tools" | "placeholder" | "emptyHint" | "onFiles"
  > {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description: ReactNode;
  submission: Submission;
  /** Whether closing would lose changes; then it needs confirmation. */
  isEdited: boolean;
  /** Says what of the saved draft could not be read. */
  loss: string | null;
  onDiscard: () => void;
  /** Pool, priority and other settings. */
  settings: ReactNode;
  submitLabel: string;
}

/** Dialog that edits, validates and submits a spec. */
export function SubmissionDialog({
  open,
  onOpenChange,
  title,
  description,
  submission,
  isEdited,
  loss,
  onDiscard,
  settings,
  submitLabel,
  ...workspaceProps
}: SubmissionDialogProps) {
  const isWide = useMediaQuery("(min-width: 48rem)");
  const [isAsking, setAsking] = useState(false);
  const workspaceRef = useRef<HTMLElement>(null);
  const editorRef = useRef<CodeEditorHandle>(null);
  const { busy, outcome, outcomeStale, blocked, toFix, start } = submission;
  const isRestored = useRestored(open, isEdited);

  const workspace = (
    <SpecWorkspace
      {...workspaceProps}
      problems={submission.problems}
      problemsStale={submission.problemsStale}
      mode={submission.mode}
      onModeChange={submission.setMode}
      preview={submission.preview}
      previewStale={submission.previewStale}
      previewBlocked={blocked}
      onPreviewAgain={() => start("preview")}
      editorRef={editorRef}
      ref={workspaceRef}
    />
  );
  const side = (
    <div className="flex flex-col gap-4">
      <OutcomeNotice outcome={outcome} stale={outcomeStale} />
      {settings}
    </div>
  );

  function goToFirstProblem() {
    const first = toFix.find(({ line }) => line !== undefined);
    // The editor must be there to jump in it.
    flushSync(() => submission.setMode("edit"));
    if (first === undefined) workspaceRef.current?.focus();
    else editorRef.current?.goToProblem(first);
  }

  function close() {
    // A submission cannot be canceled.
    if (busy === "submit") return;
    if (isEdited) setAsking(true);
    else onOpenChange(false);
  }

  return (
    <Dialog open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <DialogContent
        title={title}
        description={description}
        size="large"
        initialFocus={workspaceRef}
        actions={<SubmitActions submission={submission} submitLabel={submitLabel} onFix={goToFirstProblem} />}
      >
        {loss !== null && <LossNotice loss={loss} />}
        {isRestored && (
          <DraftNotice
            disabled={busy === "submit"}
            onDiscard={() => {
              onDiscard();
              // The button unmounts with the draft.
              workspaceRef.current?.focus();
            }}
          />
        )}
        {isWide ? (
          <SplitView
            storageKey="submit-split"
            mainLabel="Spec"
            panelLabel="Settings"
            defaultPanelSize={32}
            minimumPanelWidth={260}
            minimumMainWidth={320}
            main={<div className="flex min-h-0 flex-1 flex-col pr-3">{workspace}</div>}
            panel={<div className="min-h-0 flex-1 overflow-y-auto pr-1 pl-3">{side}</div>}
          />
        ) : (
          <div className="flex flex-col gap-4">
            <div className="flex h-100 shrink-0 flex-col">{workspace}</div>
            {side}
          </div>
        )}
        <DiscardDialog
          open={isAsking}
          onStay={() => setAsking(false)}
          onKeep={() => {
            setAsking(false);
            onOpenChange(false);
          }}
          onDiscard={() => {
            setAsking(false);
            onDiscard();
            onOpenChange(false);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
