import CircleXIcon from "lucide-react/icons/circle-x";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { cn } from "@/lib/class-names";
import { formatCount } from "@/lib/format/number";
import { InlineCode } from "../ui/inline-code";
import { type CodeProblem, describePlace } from "./code-problem";

export interface ProblemListProps {
  problems: readonly CodeProblem[];
  /** Whether the text has changed since they were found. */
  stale?: boolean;
  /** Jumps to a problem; not called for problems without a position. */
  onGoTo: (problem: CodeProblem) => void;
}

/** Problems of the text above, each a link to its position. Renders nothing without problems. */
export function ProblemList({ problems, stale = false, onGoTo }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <section
      aria-label="Problems"
      className="max-h-2/5 shrink-0 overflow-y-auto border-t border-border bg-surface-sunken py-1 text-sm"
    >
      <p className="px-3 py-0.5 text-xs font-medium text-text-muted">
        {formatCount(problems.length, "problem")}
        {stale && " before your last edit"}
      </p>
      <ul>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems may repeat
          <li key={index}>
            <Problem problem={problem} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problem({ problem, onGoTo }: { problem: CodeProblem; onGoTo: (problem: CodeProblem) => void }) {
  const place = describePlace(problem);
  const Icon = problem.severity === "error" ? CircleXIcon : TriangleAlertIcon;
  const content = (
    <>
      <Icon
        aria-label={problem.severity === "error" ? "Error" : "Warning"}
        className={cn(
          "mt-0.5 size-4 shrink-0",
          problem.severity === "error" ? "text-danger" : "text-warning",
        )}
      />
      <span className="min-w-0 flex-1 break-words">
        {place !== undefined && (
          <>
            <span className="tabular font-medium">{place}:</span>{" "}
          </>
        )}
        <InlineCode text={problem.message} />
      </span>
    </>
  );
  const look = "flex w-full items-start gap-2 px-3 py-1 text-left";
  if (place === undefined) return <div className={look}>{content}</div>;
  return (
    <button
      type="button"
      onClick={() => onGoTo(problem)}
      className={cn(look, "cursor-pointer -outline-offset-2 hover:bg-surface-hover")}
    >
      {content}
    </button>
  );
}
