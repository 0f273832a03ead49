"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import CornerUpLeftIcon from "lucide-react/icons/corner-up-left";
import XIcon from "lucide-react/icons/x";
import { type TextRange, visibleText } from "@/components/ansi/ansi-segments";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { LineFields, type LineLook } from "../lines/line-fields";
import type { LogLine } from "../log-line";
import { findLine } from "../pages/locate-line";
import { type LogScope, logKey, PAGE_LINES } from "../pages/log-request";
import { pagedLog } from "../pages/use-log-pages";
import { ExpressionError } from "./expression-error";
import { wantedLine } from "./hit-place";
import type { LogSearch } from "./log-search";
import type { LogHit } from "./search-scan";

/** Context lines before and after a match. */
const AROUND = 4;

/** Null if the match was not found in the log. */
type ContextLines = {
  readonly index: number;
  /** Line numbers in the log, from 1. */
  readonly lines: readonly NumberedLine[];
  readonly marks: readonly (readonly TextRange[] | null)[];
  /** Why matches are not highlighted, as a sentence; null if they are. */
  readonly problem: string | null;
} | null;

interface NumberedLine {
  readonly line: LogLine;
  readonly number: number;
}

export interface HitContextProps {
  scope: LogScope;
  lineCount: number;
  hits: readonly LogHit[];
  /** Index of the selected match. */
  position: number;
  search: LogSearch | null;
  /** Identifies the search. */
  queryId: string;
  look: LineLook;
  /** Called with the line's index in the log. */
  onShow: (index: number) => void;
  onClose: () => void;
}

/** A match with its context. The server's search returns no line numbers, so the line is located by its time. */
export function HitContext(props: HitContextProps) {
  const { scope, lineCount, hits, position, search, queryId, look, onShow, onClose } = props;
  const client = useQueryClient();
  const hit = hits[position] as LogHit;
  const wanted = wantedLine(hits, position);
  const { data, error } = useQuery<ContextLines>({
    queryKey: [...logKey(scope), "context", queryId, lineCount, hit.index ?? wanted],
    queryFn: async ({ signal }) => {
      const log = pagedLog(client, scope, lineCount);
      const index = hit.index ?? (await findLine(log, wanted));
      if (index === null) return null;
      const first = Math.max(0, index - AROUND);
      const lines: NumberedLine[] = [];
      for (let at = first; at <= Math.min(lineCount - 1, index + AROUND); at += 1) {
        const page = await log.readPage(Math.floor(at / PAGE_LINES));
        const line = page.lineAt(at % PAGE_LINES);
        if (line !== undefined) lines.push({ line, number: at + 1 });
      }
      return { index, lines, ...(await marksIn(lines, search, signal)) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return (
    <div className="flex shrink-0 flex-col border-t border-border-strong">
      <div className="flex h-9 items-center gap-2 bg-surface-sunken px-3 text-xs">
        <span className="min-w-0 truncate font-medium">
          {data == null ? "Match context" : `Around line ${formatNumber(data.index + 1)}`}
        </span>
        <span className="ml-auto flex items-center gap-1">
          <Button size="small" disabled={data == null} onClick={() => data != null && onShow(data.index)}>
            <CornerUpLeftIcon aria-hidden />
            Show in log
          </Button>
          <IconButton label="Close context" size="small" onClick={onClose}>
            <XIcon aria-hidden />
          </IconButton>
        </span>
      </div>
      <section
        aria-label="Match context"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scroll areas must be keyboard accessible
        tabIndex={0}
        className="h-45 overflow-auto font-mono text-xs leading-5 -outline-offset-2"
      >
        {error !== null ? (
          <p className="p-3 font-sans text-danger">The context could not be loaded.</p>
        ) : data === null ? (
          <p className="p-3 font-sans text-text-muted">This line could not be located in the log.</p>
        ) : (
          <div className="w-max min-w-full">
            {data?.problem != null && (
              <p className="px-3 py-1 font-sans text-danger">
                Matches are not highlighted here. {data.problem}
              </p>
            )}
            {data === undefined
              ? Array.from({ length: 2 * AROUND + 1 }, (_, line) => line).map((line) => (
                  <Skeleton key={line} className="mx-3 my-1.5 h-2 w-96" />
                ))
              : data.lines.map(({ line, number }, place) => (
                  <div
                    key={number}
                    className={cn(
                      "flex h-5 gap-3 border-l-2 border-transparent pr-4 pl-2",
                      number === data.index + 1 && "border-accent bg-surface-selected",
                    )}
                  >
                    <LineFields
                      line={line}
                      number={number}
                      look={{ ...look, wrap: false }}
                      marks={data.marks[place] ?? undefined}
                    />
                  </div>
                ))}
          </div>
        )}
      </section>
    </div>
  );
}

/** The search did not evaluate all context lines, so an expression may fail only here. */
async function marksIn(
  lines: readonly NumberedLine[],
  search: LogSearch | null,
  signal: AbortSignal,
): Promise<Pick<NonNullable<ContextLines>, "marks" | "problem">> {
  if (search === null) return { marks: [], problem: null };
  try {
    const texts = lines.map(({ line }) => visibleText(line.raw));
    return { marks: await search.match(texts, signal), problem: null };
  } catch (error) {
    if (error instanceof ExpressionError) return { marks: [], problem: error.message };
    throw error;
  }
}
