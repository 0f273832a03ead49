import TimerOffIcon from "lucide-react/icons/timer-off";
import { StateMessage } from "@/components/states/state-message";
import { Button } from "@/components/ui/button";

export interface ExpressionProblemProps {
  /** What went wrong and what to do, in sentences. */
  problem: string;
  retrying: boolean;
  onRetry: () => void;
  /** Clears the search. */
  onClear: () => void;
}

/** Replaces the results of an expression that could not be evaluated. */
export function ExpressionProblem({ problem, retrying, onRetry, onClear }: ExpressionProblemProps) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <StateMessage
        role="alert"
        tone="danger"
        icon={TimerOffIcon}
        title="Search stopped"
        actions={
          <>
            <Button onClick={onRetry} loading={retrying}>
              Try again
            </Button>
            <Button onClick={onClear}>Show all lines</Button>
          </>
        }
      >
        {problem}
      </StateMessage>
    </div>
  );
}
