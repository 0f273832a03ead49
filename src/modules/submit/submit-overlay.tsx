"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useGetProfileSettings } from "@/lib/api/generated";
import { EXAMPLE_SPEC } from "./example-spec";
import { FileTools } from "./file-tools";
import { readSpecFile } from "./spec-file";
import { readSubmitDraft, SUBMIT_DRAFT_KEY } from "./stored-draft";
import { SubmissionDialog } from "./submission-dialog";
import { isWorthKeeping, requestOfDraft } from "./submit-draft";
import { SubmitSettings } from "./submit-settings";
import { useAnnounceSubmission } from "./use-announce-submission";
import { useSpecFacts } from "./use-spec-facts";
import { useStoredDraft } from "./use-stored-draft";
import { useSubmission } from "./use-submission";

export interface SubmitOverlayProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/**
 * Edits, validates and submits a spec. The draft is kept until it is submitted or discarded, across failures and
 * reopening in this tab.
 */
export function SubmitOverlay({ open, onOpenChange }: SubmitOverlayProps) {
  const announce = useAnnounceSubmission();
  const { draft, loss, change, clear, clearUnlessChanged } = useStoredDraft(
    SUBMIT_DRAFT_KEY,
    readSubmitDraft,
    open,
  );
  const [fileProblem, setFileProblem] = useState<string>();
  const settings = useGetProfileSettings({ query: { enabled: open } });

  const pool = draft.pool ?? settings.data?.default_pool;
  const facts = useSpecFacts(open ? draft.text : "");
  const isEmpty = draft.text.trim() === "";
  const variables = facts?.variables.map(({ name }) => name);
  const request = pool === undefined || isEmpty ? undefined : requestOfDraft(draft, pool, variables);

  const submission = useSubmission({
    open,
    facts,
    pool,
    request,
    missing: isEmpty ? "Write a spec or drop a file." : pool === undefined ? "Select a pool." : undefined,
    onSubmitted(answer, target) {
      clearUnlessChanged();
      forget();
      onOpenChange(false);
      announce(answer, target);
    },
  });

  /** Resets everything known about the draft. */
  function forget() {
    setFileProblem(undefined);
    submission.reset();
  }

  async function takeFiles(files: readonly File[]) {
    const read = await readSpecFile(files);
    setFileProblem("problem" in read ? read.problem : undefined);
    if ("problem" in read) return;
    submission.setMode("edit");
    change({ text: read.text, fileName: read.name });
  }

  return (
    <SubmissionDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Submit a workflow"
      description="Write or drop a spec, choose where it runs, and validate it before you submit."
      submission={submission}
      isEdited={isWorthKeeping(draft, { example: EXAMPLE_SPEC, pool: settings.data?.default_pool })}
      loss={loss}
      onDiscard={() => {
        clear();
        forget();
      }}
      submitLabel="Submit"
      text={draft.text}
      onTextChange={(text) => change({ text })}
      onFiles={(files) => void takeFiles(files)}
      tools={<FileTools fileName={draft.fileName} onFiles={(files) => void takeFiles(files)} />}
      emptyHint={<EmptyHint onExample={() => change({ text: EXAMPLE_SPEC, fileName: undefined })} />}
      settings={
        <SubmitSettings
          draft={draft}
          pool={pool}
          facts={facts}
          fileProblem={fileProblem}
          onFileProblem={setFileProblem}
          onChange={change}
        />
      }
    />
  );
}

/** Beside the line numbers. Lets clicks through to the editor, except on its button. */
function EmptyHint({ onExample }: { onExample: () => void }) {
  return (
    <div className="pointer-events-none absolute top-16 right-0 left-14 flex flex-col items-center gap-3 px-4 text-center text-sm text-text-muted">
      <p>Drop a .yaml or .yml file here, or start typing.</p>
      <Button size="small" className="pointer-events-auto" onClick={onExample}>
        Start from an example
      </Button>
    </div>
  );
}
