import type { TaskGroupStatus, WorkflowStatus } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { Badge } from "../ui/badge";
import { toneText } from "../ui/tone-classes";
import {
  type StatusPresentation,
  taskGroupStatusPresentation,
  workflowStatusPresentation,
} from "./status-presentation";

export interface StatusBadgeProps {
  /** `soft`: a colored pill for headers and cards. `plain`: icon and text for tables, where failures stand out. */
  appearance?: "soft" | "plain";
  className?: string;
}

/** Status of a workflow, with its meaning in the title. */
export function WorkflowStatusBadge({ status, ...props }: StatusBadgeProps & { status: WorkflowStatus }) {
  return <StatusBadge presentation={workflowStatusPresentation[status]} {...props} />;
}

/** Status of a task group or task, with its meaning in the title. */
export function TaskGroupStatusBadge({ status, ...props }: StatusBadgeProps & { status: TaskGroupStatus }) {
  return <StatusBadge presentation={taskGroupStatusPresentation[status]} {...props} />;
}

/** Status of anything, by its presentation; icons of what runs pulse. */
export function StatusBadge({
  presentation: { icon: Icon, label, meaning, tone, category },
  appearance = "soft",
  className,
}: StatusBadgeProps & {
  presentation: Omit<StatusPresentation, "category"> & Partial<Pick<StatusPresentation, "category">>;
}) {
  const pulse = category === "running" && "motion-safe:animate-pulse";
  if (appearance === "plain") {
    return (
      <span
        title={meaning}
        className={cn("inline-flex min-w-0 max-w-full items-center gap-1.5 align-middle", className)}
      >
        <Icon aria-hidden strokeWidth={2.25} className={cn("size-4 shrink-0", toneText[tone], pulse)} />
        <span className={cn("truncate", tone === "danger" && toneText.danger)}>{label}</span>
      </span>
    );
  }
  return (
    <Badge tone={tone} title={meaning} className={className}>
      <Icon aria-hidden className={cn(pulse)} />
      <span className="truncate">{label}</span>
    </Badge>
  );
}
