"use client";

import ArrowDownIcon from "lucide-react/icons/arrow-down";
import ArrowUpIcon from "lucide-react/icons/arrow-up";
import { Spark } from "@/components/chart/spark";
import { useTile } from "@/components/tile/use-tile";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { TimelineMoment } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";
import { type MaybeFilters, useTimeline } from "../../dashboard-queries";
import { scopedHref } from "../../scope";
import { statusesOf } from "../../statuses";
import { rangeFilter, type WindowName, windowFacts } from "../../windows";
import { type Change, changeOf, countOf, sparkLabel } from "./change";
import { StatCard } from "./stat-card";

export interface EndedCardsProps {
  filters: MaybeFilters;
  window: WindowName;
}

const CARDS = [
  { title: "Completed", category: "completed", color: "success" },
  { title: "Failed", category: "failed", color: "danger" },
] as const;

/** What completed and failed in the window, and how that differs from the one before, by one request. */
export function EndedCards({ filters, window }: EndedCardsProps) {
  const state = useTile(useTimeline(filters, window, TimelineMoment.ended));
  return CARDS.map(({ title, category, color }) => (
    <StatCard key={title} title={`${title}, ${windowFacts[window].label}`} state={state}>
      {({ window: range, before, current }) => {
        const count = countOf(current, category);
        const values = current.map(({ counts }) => counts[category]);
        return {
          value: formatNumber(count),
          href: scopedHref("/workflows", filters, {
            status: statusesOf(category),
            ended: rangeFilter(range),
          }),
          tone: category === "failed" && count > 0 ? "danger" : undefined,
          note: <ChangeNote change={changeOf(count, countOf(before, category), window)} />,
          picture: (
            <Spark
              values={values}
              label={sparkLabel(title, values, window)}
              color={color}
              className="w-full"
            />
          ),
        };
      }}
    </StatCard>
  ));
}

/** An arrow says which way; good or bad depends on what is counted. */
function ChangeNote({ change: { direction, text, sentence } }: { change: Change }) {
  const Icon = direction === "up" ? ArrowUpIcon : direction === "down" ? ArrowDownIcon : undefined;
  return (
    <span title={sentence} className="relative flex items-center gap-1">
      <VisuallyHidden>{sentence}</VisuallyHidden>
      {Icon !== undefined && <Icon aria-hidden className="size-3 shrink-0" />}
      <span aria-hidden className="truncate">
        {text}
      </span>
    </span>
  );
}
