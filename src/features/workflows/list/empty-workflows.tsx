import WorkflowIcon from "lucide-react/icons/workflow";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";
import { CopyableCode } from "@/components/ui/copyable-code";
import { SubmitButton } from "@/modules/submit/submit-button";
import { SUBMIT_COMMAND } from "@/modules/submit/submit-command";

/** Empty state of the whole platform. */
export function NoWorkflowYet() {
  return (
    <EmptyState
      icon={WorkflowIcon}
      title="No workflows yet"
      help="A workflow is a YAML spec of tasks with their images and resources. Submit one to a pool to see it here."
      action={
        <div className="flex max-w-md flex-col items-center gap-5">
          <SubmitButton />
          <div className="text-left text-xs text-text-muted">
            <p>Or from the command line:</p>
            <CopyableCode code={SUBMIT_COMMAND} label="Copy command" className="mt-1" />
          </div>
        </div>
      }
    />
  );
}

/** Empty state of the user's own workflows; others may have some. */
export function NoWorkflowOfMine({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      icon={WorkflowIcon}
      title="You have no workflows yet"
      help="Workflows that you submit appear here."
      action={
        <>
          <SubmitButton />
          <Button onClick={onShowAll}>Show everyone’s</Button>
        </>
      }
    />
  );
}
