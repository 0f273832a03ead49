import type { LucideIcon } from "lucide-react";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import CircleXIcon from "lucide-react/icons/circle-x";
import HistoryIcon from "lucide-react/icons/history";
import LockIcon from "lucide-react/icons/lock";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import type { CodeProblem } from "@/components/code-editor/code-problem";
import { InlineCode } from "@/components/ui/inline-code";
import type { ApiError } from "@/lib/api/api-error";
import { cn } from "@/lib/class-names";
import { askText, missingText } from "@/lib/format/need";
import { formatCount } from "@/lib/format/number";
import { distinct } from "@/lib/list/unique-keys";
import type { SpecAction } from "./submit-draft";
import type { Outcome } from "./use-spec-requests";

const acts: Record<SpecAction, string> = {
  validate: "Could not validate the spec",
  preview: "Could not create a preview",
  submit: "Not submitted",
};

/** Result of the last request, and whether it is outdated. */
export function OutcomeNotice({ outcome, stale }: { outcome: Outcome | undefined; stale: boolean }) {
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {outcome !== undefined && <Result outcome={outcome} stale={stale} />}
    </div>
  );
}

function Result({ outcome, stale }: { outcome: Outcome; stale: boolean }) {
  if (outcome.kind === "failed" && outcome.error.status === 403) {
    // It was about the pool of that request.
    return stale ? null : <Forbidden action={outcome.action} error={outcome.error} />;
  }
  if (outcome.kind === "failed") {
    return (
      <Notice icon={CircleXIcon} tone="danger" title={acts[outcome.action]}>
        {explainFailure(outcome.error)} Your draft is safe.
      </Notice>
    );
  }
  if (stale) {
    return (
      <Notice icon={HistoryIcon} tone="neutral" title="Changed since validation">
        Validate again to check the changes.
      </Notice>
    );
  }
  if (outcome.kind === "refused") {
    const { problems, detail } = outcome;
    return (
      <Notice
        icon={CircleXIcon}
        tone="danger"
        title={
          problems.length > 0 ? `${formatCount(problems.length, "problem")} in the spec` : "Spec rejected"
        }
      >
        {problems.length > 0 ? howToFind(problems) : detail}
      </Notice>
    );
  }
  const { warnings = [], name } = outcome.answer;
  return (
    <>
      <Notice icon={CircleCheckIcon} tone="success" title="The spec is valid">
        The workflow will be named after {name}.
      </Notice>
      {distinct(warnings).map((warning) => (
        <Notice key={warning} icon={TriangleAlertIcon} tone="warning" title="Warning">
          <InlineCode text={warning} />
        </Notice>
      ))}
    </>
  );
}

/** The list below the spec leads to problems that have a position. */
function howToFind(problems: readonly CodeProblem[]): string {
  const hasPlace = problems.some(({ line }) => line !== undefined);
  return hasPlace ? "Select a problem to jump to it." : "See the list below the spec.";
}

/** The user may not do this: what is missing, and whom to ask. Trying again changes nothing, unlike after a failure. */
function Forbidden({ action, error: { needs, detail } }: { action: SpecAction; error: ApiError }) {
  if (needs === undefined) {
    return (
      <Notice icon={LockIcon} tone="warning" title={acts[action]}>
        {detail} Your draft is safe.
      </Notice>
    );
  }
  return (
    <Notice icon={LockIcon} tone="warning" title={missingText(needs)}>
      {askText(needs)}
      {needs.kind === "pool" && " Or select another pool."} Your draft is safe.
    </Notice>
  );
}

function explainFailure({ status, detail }: ApiError): string {
  if (status === 0) return "The server did not respond. Check your connection, then try again.";
  if (status >= 500) return "Server error. Retrying often helps.";
  return detail;
}

const tones = {
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  neutral: "bg-neutral-soft text-neutral",
} as const;

interface NoticeProps {
  icon: LucideIcon;
  tone: keyof typeof tones;
  title: string;
  children: ReactNode;
}

export function Notice({ icon: Icon, tone, title, children }: NoticeProps) {
  return (
    <div className={cn("flex gap-2 rounded-lg px-3 py-2 text-sm", tones[tone])}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 break-words">
        <p className="font-medium">{title}</p>
        <p className="text-xs">{children}</p>
      </div>
    </div>
  );
}
