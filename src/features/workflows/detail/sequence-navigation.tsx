"use client";

import type { LucideIcon } from "lucide-react";
import ChevronLeftIcon from "lucide-react/icons/chevron-left";
import ChevronRightIcon from "lucide-react/icons/chevron-right";
import { Link } from "@/components/ui/link";
import { useListWorkflows } from "@/lib/api/generated";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { neighborsOf, sequencePlaceOf } from "./sequence-place";

/** Maximum number of workflows of a sequence; they are resubmitted by hand, so there are few. */
const MOST_RUNS = 100;

/** Links to the previous and next workflow of a sequence of resubmissions. */
export function SequenceNavigation({ name }: { name: string }) {
  const place = sequencePlaceOf(name);
  const { data } = useListWorkflows(
    { name: place?.code ?? "", limit: MOST_RUNS },
    { query: { enabled: place !== undefined } },
  );
  if (place === undefined) return null;
  const { previous, next } = neighborsOf(name, data?.entries.map((entry) => entry.name) ?? []);
  return (
    <nav aria-label="Workflows in this sequence" className="flex items-center gap-1 text-xs text-text-muted">
      <Neighbor name={previous} label="Previous workflow" icon={ChevronLeftIcon} />
      <span className="tabular">#{place.number}</span>
      <Neighbor name={next} label="Next workflow" icon={ChevronRightIcon} />
    </nav>
  );
}

function Neighbor({ name, label, icon: Icon }: { name?: string; label: string; icon: LucideIcon }) {
  if (name === undefined) return <Icon aria-hidden className="m-1 size-4 opacity-40" />;
  return (
    <Link
      href={workflowHref(name)}
      aria-label={`${label}: ${name}`}
      title={`${label}: ${name}`}
      variant="plain"
      className="rounded-sm p-1 text-text hover:bg-surface-hover"
    >
      <Icon aria-hidden className="size-4" />
    </Link>
  );
}
