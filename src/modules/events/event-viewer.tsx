"use client";

import SearchXIcon from "lucide-react/icons/search-x";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { AddressNotice } from "@/components/states/address-notice";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { LoadingRegion } from "@/components/states/loading-region";
import { SkeletonRows } from "@/components/states/skeleton-rows";
import { Button } from "@/components/ui/button";
import { oneOfWords, parserChecks } from "@/lib/address/address-checks";
import { getListTaskEventsUrl, getListWorkflowEventsUrl } from "@/lib/api/generated";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber } from "@/lib/format/number";
import { useStoredValue } from "@/lib/stored-value";
import {
  countChoices,
  type EventFilter,
  filterLifecycles,
  lifecycleChoices,
  severities,
} from "./event-filter";
import { EventList } from "./event-list";
import { EventToolbar } from "./event-toolbar";
import { lifecyclesOf } from "./lifecycle";
import { type EventScope, useEvents } from "./use-events";
import { useExpansion } from "./use-expansion";

export interface EventViewerProps extends EventScope {
  /** Whether more events may come. */
  live: boolean;
  className?: string;
}

/** Storage key of whether events show exact times instead of relative ones. */
export const EXACT_TIMES_KEY = "exact-event-times";

/** Lists of up to this many attempts are expanded initially. */
const MOST_OPEN = 3;

/** Events of a workflow or task, grouped by attempt: the stage of each attempt and, when expanded, its events. */
export function EventViewer({ className, live, ...scope }: EventViewerProps) {
  const { workflow, task, retryId } = scope;
  const { events, total, attempts, error, retry, retrying, hasMore, loadingMore, loadMore } =
    useEvents(scope);
  const [filter, setFilter] = useEventFilter();
  const [exactTimes, setExactTimes] = useStoredValue(EXACT_TIMES_KEY, (stored) => stored === "true");
  const all = useMemo(() => lifecyclesOf(events ?? [], attempts), [events, attempts]);
  const shown = useMemo(() => filterLifecycles(all, filter), [all, filter]);
  // Attempts that the platform lists but that have no events yet.
  const idle = attempts.length - all.filter(({ status }) => status !== undefined).length;
  const isNarrowed = filter.text.trim() !== "" || filter.severity !== "all";
  const { isExpanded, toggle, setAll } = useExpansion(
    isNarrowed ? `${filter.severity} ${filter.text.trim()}` : "",
    isNarrowed || all.length <= MOST_OPEN,
  );

  if (events === undefined) {
    return (
      <div className={cn("flex min-h-0 flex-col", className)}>
        {error?.status === 404 ? (
          <EmptyState
            icon={SearchXIcon}
            title={`${task === undefined ? "Workflow" : "Task"} not found`}
            help={`There are no events for ${task ?? workflow}. It may have been deleted.`}
          />
        ) : error === null ? (
          <LoadingRegion label="Loading events">
            <SkeletonRows rows={8} columns={["w-40", "w-24", "w-16"]} rowHeight="h-10" />
          </LoadingRegion>
        ) : (
          <ErrorState
            title="The events could not be loaded"
            error={error}
            onRetry={retry}
            retrying={retrying}
            className="overflow-y-auto"
          />
        )}
      </div>
    );
  }
  const rawHref =
    task === undefined
      ? getListWorkflowEventsUrl(workflow, { limit: 1000 })
      : getListTaskEventsUrl(workflow, task, { retry_id: retryId, limit: 1000 });
  return (
    <div className={cn("flex min-h-0 flex-col", className)}>
      <EventToolbar
        filter={filter}
        onFilterChange={setFilter}
        counts={countChoices(all)}
        allExpanded={shown.length > 0 && shown.every(({ key }) => isExpanded(key))}
        onExpandAll={setAll}
        exactTimes={exactTimes}
        onExactTimesChange={setExactTimes}
        rawHref={rawHref}
      />
      <AddressNotice checks={filterChecks} className="mx-3 my-2" />
      {all.length === 0 ? (
        <EmptyState title="No events yet" help="Events appear once the platform starts processing." />
      ) : shown.length === 0 ? (
        <EmptyState
          icon={SearchXIcon}
          title="No matching events"
          help="Try another stage or search term."
          action={
            <Button onClick={() => setFilter({ stage: "all", severity: "all", text: "" })}>
              Show all events
            </Button>
          }
        />
      ) : (
        <EventList
          lifecycles={shown}
          isExpanded={isExpanded}
          onToggle={toggle}
          exactTimes={exactTimes}
          incomplete={events.length < total}
        >
          {idle > 0 && !isNarrowed && filter.stage === "all" && (
            <p className="px-3 py-3 text-center text-sm text-text-muted">{idleText(idle, live)}</p>
          )}
          {hasMore && (
            <p className="flex items-center justify-center gap-3 py-3 text-sm text-text-muted">
              Showing the first {formatNumber(events.length)} of {formatNumber(total)} events.
              <Button size="small" loading={loadingMore} onClick={loadMore}>
                Load more
              </Button>
            </p>
          )}
        </EventList>
      )}
    </div>
  );
}

function idleText(count: number, live: boolean): string {
  const tasks = formatCount(count, "more task");
  if (!live) return `${tasks} never started.`;
  return `${tasks} ${count === 1 ? "has" : "have"} not started yet.`;
}

const filterParsers = {
  stage: parseAsStringLiteral(lifecycleChoices).withDefault("all").withOptions({ history: "push" }),
  severity: parseAsStringLiteral(severities).withDefault("all").withOptions({ history: "push" }),
  text: parseAsString.withDefault("").withOptions({ history: "replace" }),
};

const filterKeys = { stage: "event-stage", severity: "event-severity", text: "event-search" } as const;

const filterChecks = parserChecks(
  filterParsers,
  {
    stage: oneOfWords(lifecycleChoices, "Attempts in all stages are shown."),
    severity: oneOfWords(severities, "All events are shown."),
  },
  filterKeys,
);

/** Event filter in the URL: `?event-stage=failed&event-severity=warnings&event-search=oom`. */
function useEventFilter(): [EventFilter, (change: Partial<EventFilter>) => void] {
  const [filter, setFilter] = useQueryStates(filterParsers, { urlKeys: filterKeys });
  return [filter, (change) => void setFilter(change)];
}
