import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import type { ShellStatus } from "./shell-session";

/** Label and dot of each state; the shape of the dot differs too. */
const presentation: Record<ShellStatus, { label: string; dot: string }> = {
  connecting: { label: "Connecting", dot: "border-2 border-info motion-safe:animate-pulse" },
  ready: { label: "Ready", dot: "bg-success" },
  busy: { label: "Busy", dot: "bg-info motion-safe:animate-pulse" },
  ended: { label: "Ended", dot: "border-2 border-neutral" },
  lost: { label: "Connection lost", dot: "rounded-none rotate-45 bg-danger" },
};

export function shellStatusLabel(status: ShellStatus): string {
  return presentation[status].label;
}

/** Status dot with its label in parentheses for screen readers. */
export function ShellStatusDot({ status, className }: { status: ShellStatus; className?: string }) {
  const { label, dot } = presentation[status];
  return (
    <span className={cn("relative inline-flex size-3 shrink-0 items-center justify-center", className)}>
      <span aria-hidden title={label} className={cn("size-2 rounded-full forced-color-adjust-none", dot)} />
      <VisuallyHidden>({label})</VisuallyHidden>
    </span>
  );
}
