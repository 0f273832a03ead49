"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CodeProblem } from "@/components/code-editor/code-problem";
import { type ApiError, isApiError } from "@/lib/api/api-error";
import { getGetProfileQueryKey, useSubmitWorkflow } from "@/lib/api/generated";
import type { SubmitResponse } from "@/lib/api/generated.schemas";
import { actionParams, isSameRequest, type SpecAction, type SpecRequest } from "./submit-draft";
import { problemsOf } from "./submit-problems";
import { loadFacts } from "./use-spec-facts";

/** Result of the last request. */
export type Outcome = { readonly request: SpecRequest; readonly action: SpecAction } & (
  | { readonly kind: "valid"; readonly answer: SubmitResponse }
  /** The text or the settings are invalid. */
  | { readonly kind: "refused"; readonly detail: string; readonly problems: readonly CodeProblem[] }
  /** Caused by the server, the network or the pool. */
  | { readonly kind: "failed"; readonly error: ApiError }
);

export interface SpecRequests {
  /** The running action. */
  busy: SpecAction | undefined;
  outcome: Outcome | undefined;
  /** Resolves to the result; never rejects with an API error. */
  send: (action: SpecAction, request: SpecRequest) => Promise<Outcome>;
  forget: () => void;
}

async function readRefusal(error: ApiError, text: string): Promise<readonly CodeProblem[]> {
  const isLocated = error.fieldErrors.every(({ line }) => line !== undefined);
  const fields = error.fieldErrors.map(({ field }) => field);
  const read = isLocated ? undefined : await loadFacts(text, fields);
  return problemsOf(error.fieldErrors, (path) => read?.places.get(path));
}

/** Validates, renders and submits specs, one request at a time. */
export function useSpecRequests(): SpecRequests {
  const { mutateAsync } = useSubmitWorkflow();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState<SpecAction>();
  const [outcome, setOutcome] = useState<Outcome>();

  async function ask(action: SpecAction, request: SpecRequest): Promise<Outcome> {
    const { pool, data, params } = request;
    try {
      const answer = await mutateAsync({ pool, data, params: { ...params, ...actionParams(action) } });
      return { kind: "valid", request, action, answer };
    } catch (error) {
      if (!isApiError(error)) throw error;
      // The profile on screen allowed it, and may be outdated.
      if (error.status === 403) void queryClient.invalidateQueries({ queryKey: getGetProfileQueryKey() });
      if (error.status !== 422) return { kind: "failed", request, action, error };
      const problems = await readRefusal(error, data?.file ?? "");
      return { kind: "refused", request, action, detail: error.detail, problems };
    }
  }

  async function send(action: SpecAction, request: SpecRequest) {
    setBusy(action);
    try {
      const result = await ask(action, request);
      setOutcome(result);
      return result;
    } finally {
      setBusy(undefined);
    }
  }

  return { busy, outcome, send, forget: () => setOutcome(undefined) };
}

/** Whether the request has changed, so that the result may be outdated. */
export function isStale(outcome: Outcome, current: SpecRequest | undefined): boolean {
  return current === undefined || !isSameRequest(outcome.request, current);
}
