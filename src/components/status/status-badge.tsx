import type { TaskGroupStatus, WorkflowStatus } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { Badge, type Tone } from "../ui/badge";
import {
  type StatusPresentation,
  taskGroupStatusPresentation,
  workflowStatusPresentation,
} from "./status-presentation";

interface StatusBadgeProps {
  /** `soft`: a colored pill for headers and cards. `plain`: icon and text for tables. */
  appearance?: "soft" | "plain";
  className?: string;
}

const iconTone: Record<Tone, string> = {
  neutral: "text-neutral",
  info: "text-info",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

/** Status of a workflow, with its meaning in the title. */
export function WorkflowStatusBadge({ status, ...props }: StatusBadgeProps & { status: WorkflowStatus }) {
  return <StatusBadge presentation={workflowStatusPresentation[status]} {...props} />;
}

/** Status of a task group or task, with its meaning in the title. */
export function TaskGroupStatusBadge({ status, ...props }: StatusBadgeProps & { status: TaskGroupStatus }) {
  return <StatusBadge presentation={taskGroupStatusPresentation[status]} {...props} />;
}

function StatusBadge({
  presentation: { icon: Icon, label, meaning, tone, category },
  appearance = "soft",
  className,
}: StatusBadgeProps & { presentation: StatusPresentation }) {
  const pulse = category === "running" && "motion-safe:animate-pulse";
  if (appearance === "plain") {
    return (
      <span
        title={meaning}
        className={cn("inline-flex min-w-0 max-w-full items-center gap-1.5 align-middle", className)}
      >
        <Icon aria-hidden className={cn("size-3.5 shrink-0", iconTone[tone], pulse)} />
        <span className="truncate">{label}</span>
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
