import LoaderCircleIcon from "lucide-react/icons/loader-circle";
import { cn } from "@/lib/class-names";
import { VisuallyHidden } from "./visually-hidden";

export interface SpinnerProps {
  /** Announced politely. Omit where adjacent text already says it. */
  label?: string;
  className?: string;
}

export function Spinner({ label, className }: SpinnerProps) {
  const icon = <LoaderCircleIcon aria-hidden className={cn("size-4 shrink-0 animate-spin", className)} />;
  if (label === undefined) return icon;
  return (
    <span role="status" className="relative inline-flex text-text-muted">
      {icon}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
