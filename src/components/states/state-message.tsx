import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";

export interface StateMessageProps {
  icon: LucideIcon;
  title: string;
  /** Meaning and next steps. */
  children?: ReactNode;
  actions?: ReactNode;
  tone?: "neutral" | "danger";
  /** `alert` when it appears without user action. */
  role?: "alert";
  className?: string;
}

/** Shared layout of empty, error, and not-found states: icon, title, help, and actions. */
export function StateMessage({
  icon: Icon,
  title,
  children,
  actions,
  tone = "neutral",
  role,
  className,
}: StateMessageProps) {
  return (
    <div role={role} className={cn("flex flex-col items-center px-4 py-12 text-center", className)}>
      <span
        className={cn(
          "mb-3 flex size-10 items-center justify-center rounded-lg border",
          tone === "danger"
            ? "border-transparent bg-danger-soft text-danger"
            : "border-border bg-surface-sunken text-text-muted",
        )}
      >
        <Icon aria-hidden className="size-5" />
      </span>
      <p className="font-medium text-balance break-words">{title}</p>
      {children !== undefined && (
        <div className="mt-1 max-w-md text-sm text-pretty break-words text-text-muted">{children}</div>
      )}
      {actions !== undefined && (
        <div className="mt-4 flex flex-wrap items-center justify-center gap-2">{actions}</div>
      )}
    </div>
  );
}
