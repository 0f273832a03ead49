import SearchXIcon from "lucide-react/icons/search-x";
import TimerOffIcon from "lucide-react/icons/timer-off";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { StateMessage } from "@/components/states/state-message";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { formatNumber } from "@/lib/format/number";
import type { SearchPlan } from "./search-plan";
import { basisText } from "./search-summary";
import type { LogSearchResult } from "./use-log-search";

export interface NoMatchesProps {
  plan: SearchPlan;
  result: LogSearchResult;
  lineCount: number;
  /** Clears the search. */
  onClear: () => void;
}

/** Replaces the results of a search that has none: it is still running, failed, or ended without a match. */
export function NoMatches({ plan, result, lineCount, onClear }: NoMatchesProps) {
  const { isSearching, goesOn, error, problem, searchOn } = result;
  if (error !== null) {
    return (
      <Scroller>
        <ErrorState title="Search failed" error={error} onRetry={searchOn} retrying={isSearching} />
      </Scroller>
    );
  }
  if (problem !== null) {
    return (
      <Scroller>
        <StateMessage
          role="alert"
          tone="danger"
          icon={TimerOffIcon}
          title="Search stopped"
          actions={
            <>
              <Button onClick={searchOn} loading={isSearching}>
                Try again
              </Button>
              <Button onClick={onClear}>Show all lines</Button>
            </>
          }
        >
          {problem}
        </StateMessage>
      </Scroller>
    );
  }
  if (isSearching) {
    return (
      <Scroller>
        <p role="status" className="flex items-center justify-center gap-2 p-12 text-text-muted">
          <Spinner />
          Searching {formatNumber(lineCount)} lines
        </p>
      </Scroller>
    );
  }
  return (
    <Scroller>
      <EmptyState
        icon={SearchXIcon}
        title={goesOn ? "No matches yet" : "No matching lines"}
        help={basisText(plan, result, lineCount)}
        action={
          <>
            {goesOn && <Button onClick={searchOn}>Continue search</Button>}
            <Button onClick={onClear}>Show all lines</Button>
          </>
        }
      />
    </Scroller>
  );
}

function Scroller({ children }: { children: ReactNode }) {
  return <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>;
}
