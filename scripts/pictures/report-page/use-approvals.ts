import { useCallback, useEffect, useState } from "react";
import type { Approvals } from "../approvals.ts";
import type { PictureReport, PictureResult } from "../report-shape.ts";
import { APPROVALS_ROUTE, type ApprovalRequest } from "./approvals-route.ts";

interface ReportApprovals {
  isApproved: (picture: PictureResult) => boolean;
  approve: (pictures: readonly PictureResult[], isApproved: boolean) => void;
  /** Whether `pnpm pictures --review` serves the report, and so can write the file of approvals. */
  canSave: boolean;
  /** Why the last approval was not saved, or null. */
  problem: string | null;
}

/** Approvals as the serving command knows them; as they were when the report was written, in a report of files. */
export function useApprovals(report: PictureReport, initial: Approvals): ReportApprovals {
  const [approvals, setApprovals] = useState(initial);
  const [canSave, setCanSave] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (location.protocol === "file:" || report.before === null) return;
    fetch(APPROVALS_ROUTE)
      .then(async (response) => {
        // A static host answers with its own page.
        if (!response.headers.get("content-type")?.startsWith("application/json")) return;
        setApprovals((await response.json()) as Approvals);
        setCanSave(true);
      })
      .catch(() => setCanSave(false));
  }, [report]);

  const isApproved = useCallback(
    ({ name, status, hash }: PictureResult) =>
      approvals[name] !== undefined && approvals[name] === (status === "removed" ? "removed" : hash),
    [approvals],
  );
  const approve = useCallback(
    (pictures: readonly PictureResult[], nowApproved: boolean) => {
      if (!canSave) return;
      const body: ApprovalRequest = { names: pictures.map(({ name }) => name), approve: nowApproved };
      fetch(APPROVALS_ROUTE, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
        .then(async (response) => {
          if (!response.ok) throw new Error(await response.text());
          setApprovals((await response.json()) as Approvals);
          setProblem(null);
        })
        .catch((error: Error) =>
          setProblem(`Not saved: ${error.message} Is \`pnpm pictures --review\` still running?`),
        );
    },
    [canSave],
  );
  return { isApproved, approve, canSave, problem };
}
