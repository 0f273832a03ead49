"use client";

import { useState } from "react";
import type { CodeProblem } from "@/components/code-editor/code-problem";
import { useGetPool } from "@/lib/api/generated";
import type { SubmitResponse } from "@/lib/api/generated.schemas";
import { refusePool } from "./pool-facts";
import type { SpecFacts } from "./spec-facts";
import type { WorkspaceMode } from "./spec-workspace";
import type { SpecAction, SpecRequest } from "./submit-draft";
import { localFileProblems } from "./submit-problems";
import { useAllowedPools } from "./use-allowed-pools";
import { isStale, type Outcome, useSpecRequests } from "./use-spec-requests";

export interface SubmissionOptions {
  open: boolean;
  /** What the text says; undefined until it is read. */
  facts: SpecFacts | undefined;
  pool: string | undefined;
  /** Undefined while something is missing. */
  request: SpecRequest | undefined;
  /** What is missing, as a sentence. */
  missing: string | undefined;
  onSubmitted: (answer: SubmitResponse, pool: string) => void;
}

export interface Submission {
  mode: WorkspaceMode;
  setMode: (mode: WorkspaceMode) => void;
  busy: SpecAction | undefined;
  outcome: Outcome | undefined;
  outcomeStale: boolean;
  problems: readonly CodeProblem[];
  problemsStale: boolean;
  preview: string | undefined;
  previewStale: boolean;
  /** Why no request is possible, as a sentence. */
  blocked: string | undefined;
  /** Problems that the current text certainly has: they must be fixed before it can be submitted. */
  toFix: readonly CodeProblem[];
  /** Whether validating is not possible. A refused spec can be validated again: the server may have changed. */
  validationBlocked: boolean;
  start: (action: SpecAction) => void;
  reset: () => void;
}

const NO_PROBLEMS: readonly CodeProblem[] = [];

/** Validates, renders and submits a spec, and holds the results. */
export function useSubmission(options: SubmissionOptions): Submission {
  const { open, facts, pool, request, missing, onSubmitted } = options;
  const { busy, outcome, send, forget } = useSpecRequests();
  const [mode, setMode] = useState<WorkspaceMode>("edit");
  const chosenPool = useGetPool(pool ?? "", { query: { enabled: open && pool !== undefined } });

  const allowed = useAllowedPools(open).names;
  const refusal = chosenPool.data === undefined ? undefined : refusePool(chosenPool.data, allowed);
  const blocked = missing ?? (refusal === undefined ? undefined : `${pool}: ${refusal}`);
  const outcomeStale = outcome !== undefined && isStale(outcome, request);
  const found = outcome?.kind === "refused" ? outcome.problems : NO_PROBLEMS;
  const [local, setLocal] = useState({ facts, problems: NO_PROBLEMS });
  if (local.facts !== facts) setLocal({ facts, problems: localFileProblems(facts?.localFiles ?? []) });
  const [shown, setShown] = useState({ found, local: local.problems, all: NO_PROBLEMS });
  if (shown.found !== found || shown.local !== local.problems) {
    setShown({ found, local: local.problems, all: [...local.problems, ...found] });
  }
  const rendered =
    outcome?.kind === "valid" && outcome.action === "preview" ? outcome.answer.spec : undefined;
  const [preview, setPreview] = useState<{ text: string; outcome: Outcome }>();
  if (rendered !== undefined && preview?.outcome !== outcome && outcome !== undefined) {
    setPreview({ text: rendered, outcome });
  }

  async function ask(action: SpecAction) {
    if (request === undefined || busy !== undefined) return;
    if (action === "preview") setMode("preview");
    const result = await send(action, request);
    if (result.kind !== "valid") setMode("edit");
    else if (action === "submit") onSubmitted(result.answer, request.pool);
  }

  return {
    mode,
    setMode(next) {
      const isFresh = preview !== undefined && !isStale(preview.outcome, request);
      if (next === "preview" && !isFresh) void ask("preview");
      else setMode(next);
    },
    busy,
    outcome,
    outcomeStale,
    problems: shown.all,
    problemsStale: outcomeStale && found.length > 0,
    preview: busy === "preview" ? undefined : preview?.text,
    previewStale: busy !== "preview" && preview !== undefined && isStale(preview.outcome, request),
    blocked,
    toFix: outcomeStale ? local.problems : shown.all,
    validationBlocked: blocked !== undefined || local.problems.length > 0,
    start: (action) => void ask(action),
    reset() {
      forget();
      setPreview(undefined);
      setMode("edit");
    },
  };
}
