import type { PoolStatus } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { Badge } from "../ui/badge";
import { toneText } from "../ui/tone-classes";
import { poolStatusPresentation } from "./pool-status";

export interface PoolStatusBadgeProps {
  status: PoolStatus;
  /** `soft`: a colored pill for headers and cards. `plain`: icon and text for tables. */
  appearance?: "soft" | "plain";
  className?: string;
}

/** Status of a pool, with its meaning in the title. */
export function PoolStatusBadge({ status, appearance = "soft", className }: PoolStatusBadgeProps) {
  const { label, meaning, tone, icon: Icon } = poolStatusPresentation[status];
  if (appearance === "soft") {
    return (
      <Badge tone={tone} title={meaning} className={className}>
        <Icon aria-hidden />
        <span className="truncate">{label}</span>
      </Badge>
    );
  }
  return (
    <span title={meaning} className={cn("inline-flex min-w-0 max-w-full items-center gap-1.5", className)}>
      <Icon aria-hidden strokeWidth={2.25} className={cn("size-4 shrink-0", toneText[tone])} />
      <span className="truncate">{label}</span>
    </span>
  );
}
