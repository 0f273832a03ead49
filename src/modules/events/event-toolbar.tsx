"use client";

import ChevronsDownUpIcon from "lucide-react/icons/chevrons-down-up";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import ClockIcon from "lucide-react/icons/clock";
import ExternalLinkIcon from "lucide-react/icons/external-link";
import SearchIcon from "lucide-react/icons/search";
import { buttonVariants } from "@/components/ui/button-variants";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { type EventFilter, type LifecycleChoice, lifecycleChoices } from "./event-filter";

const choiceLabel: Record<LifecycleChoice, string> = {
  all: "All stages",
  scheduling: "Scheduling",
  initializing: "Initializing",
  running: "Running",
  failed: "Failed",
  canceled: "Canceled",
  done: "Done",
};

export interface EventToolbarProps {
  filter: EventFilter;
  onFilterChange: (change: Partial<EventFilter>) => void;
  /** Number of attempts in each stage. */
  counts: Record<LifecycleChoice, number>;
  allExpanded: boolean;
  onExpandAll: (expanded: boolean) => void;
  exactTimes: boolean;
  onExactTimesChange: (exact: boolean) => void;
  /** URL of the raw API response. */
  rawHref: string;
}

/** Search and filters of the event list. */
export function EventToolbar({
  filter,
  onFilterChange,
  counts,
  allExpanded,
  onExpandAll,
  exactTimes,
  onExactTimesChange,
  rawHref,
}: EventToolbarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Events"
      className="flex flex-wrap items-center gap-2 border-b border-border px-3 py-2"
    >
      <Input
        size="small"
        aria-label="Search events"
        placeholder="Search events"
        leading={<SearchIcon aria-hidden />}
        value={filter.text}
        onChange={(event) => onFilterChange({ text: event.target.value })}
        className="min-w-32 flex-1 basis-36"
      />
      <Select
        label="Stage"
        size="small"
        options={lifecycleChoices.map((choice) => ({
          value: choice,
          label: choiceLabel[choice],
          hint: formatNumber(counts[choice]),
        }))}
        value={filter.stage}
        onValueChange={(stage) => onFilterChange({ stage })}
      />
      <SegmentedControl
        label="Severity"
        size="small"
        options={[
          { value: "all", label: "All" },
          { value: "warnings", label: "Warnings" },
        ]}
        value={filter.severity}
        onValueChange={(severity) => onFilterChange({ severity })}
      />
      <IconButton
        label={allExpanded ? "Collapse all" : "Expand all"}
        size="small"
        onClick={() => onExpandAll(!allExpanded)}
      >
        {allExpanded ? <ChevronsDownUpIcon aria-hidden /> : <ChevronsUpDownIcon aria-hidden />}
      </IconButton>
      <IconButton
        label="Exact times"
        size="small"
        aria-pressed={exactTimes}
        onClick={() => onExactTimesChange(!exactTimes)}
        className={cn(exactTimes && "bg-surface-hover text-text")}
      >
        <ClockIcon aria-hidden />
      </IconButton>
      {/* Not a route of the app, so not one of its links. */}
      <a
        href={rawHref}
        target="_blank"
        rel="noreferrer"
        className={buttonVariants({ variant: "ghost", size: "small" })}
      >
        <ExternalLinkIcon aria-hidden />
        Raw
      </a>
    </div>
  );
}
