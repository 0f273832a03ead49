import type { LucideIcon } from "lucide-react";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import CircleXIcon from "lucide-react/icons/circle-x";
import LoaderIcon from "lucide-react/icons/loader";
import UnplugIcon from "lucide-react/icons/unplug";
import { Badge, type Tone } from "@/components/ui/badge";
import type { TunnelStatus } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";

const presentation: Record<TunnelStatus, { label: string; meaning: string; tone: Tone; icon: LucideIcon }> = {
  CONNECTING: {
    label: "Connecting",
    meaning: "The router is connecting to the port.",
    tone: "info",
    icon: LoaderIcon,
  },
  ACTIVE: {
    label: "Active",
    meaning: "The address forwards to the port.",
    tone: "success",
    icon: CircleCheckIcon,
  },
  DISCONNECTED: {
    label: "Disconnected",
    meaning: "The address no longer works.",
    tone: "neutral",
    icon: UnplugIcon,
  },
  FAILED: {
    label: "Failed",
    meaning: "The router could not reach the port.",
    tone: "danger",
    icon: CircleXIcon,
  },
};

/** Status of a tunnel, with an explanation as its title. */
export function TunnelStatusBadge({ status }: { status: TunnelStatus }) {
  const { label, meaning, tone, icon: Icon } = presentation[status];
  return (
    <Badge tone={tone} title={meaning}>
      <Icon aria-hidden className={cn(status === "CONNECTING" && "motion-safe:animate-spin")} />
      {label}
    </Badge>
  );
}
