import { cn } from "@/lib/class-names";
import type { MarkBox } from "../mark-in-space";

export interface MapOutlineProps {
  box: MarkBox;
  kind: "active" | "selected";
}

/** Frame of a cell, which moves without drawing the map again. */
export function MapOutline({ box: { x, y, width, height }, kind }: MapOutlineProps) {
  return (
    <span
      aria-hidden
      data-frame={kind}
      className={cn(
        "pointer-events-none absolute rounded-xs outline-2 outline-offset-1",
        kind === "active" ? "outline-focus" : "outline-text",
      )}
      style={{ left: x, top: y, width, height }}
    />
  );
}
