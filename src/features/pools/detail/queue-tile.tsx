"use client";

import { PriorityBadge } from "@/components/status/priority-badge";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Duration } from "@/components/ui/duration";
import { Link } from "@/components/ui/link";
import type { PoolQueue } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import { waitingHref } from "../pool-hrefs";
import { usePoolQueue } from "../pool-queries";
import { Fact, Facts } from "./facts";

/** What waits in a pool by priority, and how long workflows have waited. */
export function QueueTile({ name }: { name: string }) {
  const state = useTile(usePoolQueue(name));
  return (
    <Tile title="Queue" href={waitingHref(name)} state={state} height={190}>
      {(queue) => (
        <div className="flex flex-col gap-3">
          <QueueTable queue={queue} />
          <Facts>
            <Fact title="Average wait, 7 days">
              <Wait seconds={queue.average_wait_7d} />
            </Fact>
            <Fact title="Average wait, 30 days">
              <Wait seconds={queue.average_wait_30d} />
            </Fact>
          </Facts>
        </div>
      )}
    </Tile>
  );
}

function QueueTable({ queue: { pool, priorities, workflows, gpu } }: { queue: PoolQueue }) {
  return (
    <div className="overflow-x-auto">
      <table className="tabular w-full text-sm whitespace-nowrap">
        <thead>
          <tr className="text-xs text-text-muted [&>th]:pb-1 [&>th]:font-normal">
            <th scope="col" className="text-start">
              Priority
            </th>
            <th scope="col" className="ps-3 text-end">
              Waiting
            </th>
            <th scope="col" className="ps-3 text-end">
              GPUs
            </th>
            <th scope="col" className="ps-3 text-end">
              Oldest
            </th>
            <th
              scope="col"
              className="ps-3 text-end"
              title="Median wait of those that started in the last 24 hours"
            >
              Median 24 h
            </th>
          </tr>
        </thead>
        <tbody className="[&_td]:py-0.5 [&_td:not(:first-child)]:ps-3 [&_td:not(:first-child)]:text-end">
          {priorities.map((each) => (
            <tr key={each.priority}>
              <td>
                <PriorityBadge priority={each.priority} />
              </td>
              <td>
                <Link href={waitingHref(pool, [each.priority])} prefetch={false} variant="subtle">
                  {formatNumber(each.workflows)}
                </Link>
              </td>
              <td>{formatNumber(each.gpu)}</td>
              <td>
                <Duration seconds={each.oldest_wait} />
              </td>
              <td>
                <Duration seconds={each.median_wait_24h} />
              </td>
            </tr>
          ))}
          <tr className="border-t border-border font-medium">
            <td>All</td>
            <td>
              <Link href={waitingHref(pool)} prefetch={false} variant="subtle">
                {formatNumber(workflows)}
              </Link>
            </td>
            <td>{formatNumber(gpu)}</td>
            <td colSpan={2} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Wait({ seconds }: { seconds: number | undefined }) {
  return seconds === undefined ? (
    <span className="text-text-muted">nothing started</span>
  ) : (
    <Duration seconds={seconds} />
  );
}
