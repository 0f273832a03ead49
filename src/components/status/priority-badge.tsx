import type { LucideIcon } from "lucide-react";
import ChevronDownIcon from "lucide-react/icons/chevron-down";
import ChevronsUpIcon from "lucide-react/icons/chevrons-up";
import EqualIcon from "lucide-react/icons/equal";
import { WorkflowPriority } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { VisuallyHidden } from "../ui/visually-hidden";

interface PriorityPresentation {
  label: string;
  meaning: string;
  icon: LucideIcon;
  iconClass: string;
}

/** Presentation of priorities. */
export const priorityPresentation: Record<WorkflowPriority, PriorityPresentation> = {
  HIGH: {
    label: "High",
    meaning: "Runs ahead of Normal priority within the pool's quota; never preempted.",
    icon: ChevronsUpIcon,
    iconClass: "text-danger",
  },
  NORMAL: {
    label: "Normal",
    meaning: "Uses the pool's quota; never preempted.",
    icon: EqualIcon,
    iconClass: "text-text-muted",
  },
  LOW: {
    label: "Low",
    meaning: "Uses spare capacity; may be preempted.",
    icon: ChevronDownIcon,
    iconClass: "text-info",
  },
};

interface PriorityBadgeProps {
  priority: WorkflowPriority;
  /** Shows Normal as an icon, so that the others stand out in a table. */
  quiet?: boolean;
  className?: string;
}

export function PriorityBadge({ priority, quiet = false, className }: PriorityBadgeProps) {
  const { icon: Icon, label, meaning, iconClass } = priorityPresentation[priority];
  return (
    <span
      title={quiet ? `${label}: ${meaning}` : meaning}
      className={cn("relative inline-flex items-center gap-1.5 whitespace-nowrap", className)}
    >
      <Icon aria-hidden className={cn("size-3.5 shrink-0", iconClass)} />
      {quiet && priority === WorkflowPriority.NORMAL ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </span>
  );
}
