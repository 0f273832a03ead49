import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { Button } from "../ui/button";
import { GridCell } from "./grid-elements";

export interface RowErrorCellProps {
  /** Undefined for all but the first of a run of failed rows. */
  message: string | undefined;
  columnCount: number;
  tabIndex: 0 | -1;
  onRetry: (() => void) | undefined;
}

/** Replaces the cells of a row whose page failed to load. */
export function RowErrorCell({ message, columnCount, tabIndex, onRetry }: RowErrorCellProps) {
  return (
    <GridCell aria-colspan={columnCount} className="col-span-full flex items-center">
      <div className="sticky left-0 flex max-w-[100cqi] min-w-0 items-center gap-3 pr-3 pl-4 text-sm text-danger md:pl-6">
        <span className="shrink-0">Could not load this row</span>
        {message !== undefined && (
          <span className="min-w-0 truncate text-text-muted" title={message}>
            {message}
          </span>
        )}
        {onRetry !== undefined && (
          <Button size="small" tabIndex={tabIndex} onClick={onRetry}>
            <RefreshCwIcon aria-hidden />
            Retry
          </Button>
        )}
      </div>
    </GridCell>
  );
}
