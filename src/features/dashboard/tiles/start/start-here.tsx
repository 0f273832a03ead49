import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyableCode } from "@/components/ui/copyable-code";
import { listHref } from "@/lib/hrefs/list-href";
import { SubmitButton } from "@/modules/submit/submit-button";
import { SUBMIT_COMMAND } from "@/modules/submit/submit-command";

/** Three steps for a user without any workflow. */
export function StartHere({ className }: { className?: string }) {
  return (
    <section aria-labelledby="start-here" className={className}>
      <div className="rounded-lg border border-border bg-surface p-4 md:p-6">
        <h2 id="start-here" className="text-base font-semibold">
          Run your first workflow
        </h2>
        <p className="mt-1 text-sm text-pretty text-text-muted">
          A workflow is a YAML spec of tasks with their images and resources. Yours appear here once you
          submit one.
        </p>
        <ol className="mt-5 grid gap-6 @min-[56rem]/dashboard:grid-cols-3">
          <Step number={1} title="Submit one here">
            <p>Start from a template, fill in its variables, and choose a pool.</p>
            <SubmitButton />
          </Step>
          <Step number={2} title="Or from the command line">
            <p>With a spec in workflow.yaml and the name of a pool:</p>
            <CopyableCode code={SUBMIT_COMMAND} label="Copy command" className="w-full min-w-0" />
          </Step>
          <Step number={3} title="See how others do it">
            <p>Every workflow has its spec in a tab, to read and to copy.</p>
            <ButtonLink href={listHref("/workflows", { status: "COMPLETED" })} prefetch={false}>
              Browse completed workflows
            </ButtonLink>
          </Step>
        </ol>
      </div>
    </section>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="flex min-w-0 gap-3">
      <span
        aria-hidden
        className="tabular flex size-6 shrink-0 items-center justify-center rounded-full bg-accent text-xs font-semibold text-on-accent"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2 text-sm text-text-muted">
        <h3 className="font-medium text-text">{title}</h3>
        {children}
      </div>
    </li>
  );
}
