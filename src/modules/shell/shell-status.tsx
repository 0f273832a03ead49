import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import type { ShellStatus } from "./shell-session";

/** How each state of a shell is shown: in a word, and as a dot whose shape tells it too. */
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

/** The dot of a shell's state. Screen readers hear the word in brackets. */
export function ShellStatusDot({ status, className }: { status: ShellStatus; className?: string }) {
  const { label, dot } = presentation[status];
  return (
    <span className={cn("relative inline-flex size-3 shrink-0 items-center justify-center", className)}>
      <span aria-hidden title={label} className={cn("size-2 rounded-full", dot)} />
      <VisuallyHidden>({label})</VisuallyHidden>
    </span>
  );
}
