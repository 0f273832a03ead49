"use client";

import InfoIcon from "lucide-react/icons/info";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { useState } from "react";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Event, NodeDetail } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { useNodeEvents } from "../node-queries";
import { eventText } from "./event-text";

/** Events at first. */
const FEW = 10;
/** The contract's maximum. */
const MOST = 1_000;

/** What happened on a node in the last 24 hours, the newest first. */
export function EventsTile({ node: { hostname } }: { node: NodeDetail }) {
  const [limit, setLimit] = useState(FEW);
  const query = useNodeEvents(hostname, limit);
  const state = useTile(query);
  return (
    <Tile title="Events of the last 24 hours" state={state} height={120}>
      {({ entries, total }) =>
        total === 0 ? (
          <p className="text-sm text-text-muted">Nothing happened here in the last 24 hours.</p>
        ) : (
          <>
            <ul aria-label="Events" className="flex flex-col divide-y divide-border text-sm">
              {entries.map((event, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: events have no key, and several can be alike
                <EventLine key={place} event={event} />
              ))}
            </ul>
            {total > entries.length && (
              <Button
                size="small"
                className="mt-2 self-start"
                loading={query.isPlaceholderData}
                disabled={limit >= MOST}
                onClick={() => setLimit(Math.min(MOST, limit * 5))}
              >
                {limit >= MOST
                  ? `The newest ${limit} are shown`
                  : `Show more of ${formatCount(total, "event")}`}
              </Button>
            )}
          </>
        )
      }
    </Tile>
  );
}

function EventLine({ event }: { event: Event }) {
  const { type, reason, last_timestamp: time, workflow_name: workflow, task_name: task } = event;
  const isWarning = type === "Warning";
  const Icon = isWarning ? TriangleAlertIcon : InfoIcon;
  return (
    <li className="flex min-w-0 items-start gap-2 py-1.5 first:pt-0">
      <Icon
        aria-label={isWarning ? "Warning" : "Normal"}
        className={`mt-0.5 size-4 shrink-0 ${isWarning ? "text-warning" : "text-text-muted"}`}
      />
      <span className="min-w-0 flex-1">
        <span className="font-medium">{reason}</span>{" "}
        <span className="wrap-anywhere text-text-muted">{eventText(event)}</span>
        {workflow !== undefined && (
          <Link
            href={workflowHref(workflow, task === undefined ? {} : { task })}
            prefetch={false}
            variant="muted"
            title={workflow}
            className="block min-w-0 font-mono text-xs"
          >
            <MiddleTruncate text={task === undefined ? workflow : `${workflow} / ${task}`} keepEnd={16} />
          </Link>
        )}
      </span>
      <RelativeTime value={time} className="shrink-0 text-xs leading-5 text-text-muted" />
    </li>
  );
}
