import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { CopyButton } from "@/components/ui/copy-button";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";

/** Cancellation reason and pool policy warnings. */
export function WorkflowNotices({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { cancel_message: cancelMessage, cancelled_by: canceledBy, warnings = [] } = workflow;
  return (
    <>
      {cancelMessage !== undefined && (
        <Quote
          title={canceledBy === undefined ? "Cancellation reason" : `Canceled by ${canceledBy}`}
          text={cancelMessage}
          copyLabel="Copy cancellation reason"
        />
      )}
      {warnings.length > 0 && (
        <section aria-label="Warnings" className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
          <ul className="flex flex-col gap-1">
            {warnings.map((warning) => (
              <li key={warning} className="flex gap-2">
                <TriangleAlertIcon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                <span className="min-w-0 break-words">{warning}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface QuoteProps {
  title: string;
  /** User-supplied; shown verbatim. */
  text: string;
  copyLabel: string;
}

function Quote({ title, text, copyLabel }: QuoteProps) {
  return (
    <section
      aria-label="Cancellation"
      className="flex items-start gap-2 rounded-lg border-l-3 border-border-strong bg-neutral-soft py-2 pr-2 pl-3"
    >
      <div className="min-w-0 flex-1">
        <p className="text-xs font-medium break-words text-neutral">{title}</p>
        <pre className="mt-0.5 font-mono text-sm break-words whitespace-pre-wrap text-text">{text}</pre>
      </div>
      <CopyButton value={text} label={copyLabel} />
    </section>
  );
}
