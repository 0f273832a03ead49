"use client";

import { useTile } from "@/components/tile/use-tile";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import { type MaybeFilters, useUnfinished } from "../../dashboard-queries";
import { scopedHref } from "../../scope";
import { QUEUED } from "../../statuses";
import { countIn, prioritiesIn } from "./priorities";
import { StatCard } from "./stat-card";

const RUNNING = [WorkflowStatus.RUNNING];

/** What is running and queued now, by one request. */
export function UnfinishedCards({ filters }: { filters: MaybeFilters }) {
  const state = useTile(useUnfinished(filters));
  const cards = [
    { title: "Running", statuses: RUNNING },
    { title: "Queued", statuses: QUEUED },
  ];
  return cards.map(({ title, statuses }) => (
    <StatCard key={title} title={title} state={state}>
      {({ groups }) => ({
        value: formatNumber(countIn(groups, statuses)),
        href: scopedHref("/workflows", filters, { status: statuses }),
        note: prioritiesIn(groups, statuses) || "none now",
      })}
    </StatCard>
  ));
}
