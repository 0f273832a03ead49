import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { CopyButton } from "@/components/ui/copy-button";
import { InlineCode } from "@/components/ui/inline-code";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { distinct } from "@/lib/list/unique-keys";

/** Who canceled a workflow, and why. Nothing without a reason. */
export function CancellationNotice({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { cancel_message: cancelMessage, cancelled_by: canceledBy } = workflow;
  if (cancelMessage === undefined) return null;
  return (
    <section
      aria-label="Cancellation"
      className="flex items-start gap-2 rounded-lg border-l-3 border-border-strong bg-neutral-soft py-2 pr-2 pl-3"
    >
      <div className="min-w-0 flex-1">
        <p className="text-xs font-medium break-words text-neutral">
          {canceledBy === undefined ? "Cancellation reason" : `Canceled by ${canceledBy}`}
        </p>
        <pre className="mt-0.5 font-mono text-sm break-words whitespace-pre-wrap text-text">
          {cancelMessage}
        </pre>
      </div>
      <CopyButton value={cancelMessage} label="Copy cancellation reason" />
    </section>
  );
}

/** Warnings of the pool's policy. */
export function PolicyWarnings({ workflow: { warnings = [] } }: { workflow: WorkflowQueryResponse }) {
  if (warnings.length === 0) return null;
  return (
    <section aria-label="Warnings" className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
      <ul className="flex flex-col gap-1">
        {distinct(warnings).map((warning) => (
          <li key={warning} className="flex gap-2">
            <TriangleAlertIcon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            <span className="min-w-0 break-words">
              <InlineCode text={warning} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
