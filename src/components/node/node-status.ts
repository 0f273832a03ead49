import type { LucideIcon } from "lucide-react";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import CircleDotIcon from "lucide-react/icons/circle-dot";
import CircleMinusIcon from "lucide-react/icons/circle-minus";
import HourglassIcon from "lucide-react/icons/hourglass";
import PowerOffIcon from "lucide-react/icons/power-off";
import { NODE_STATUS_LOOKS } from "@/components/chart/node-map/node-status";
import type { Tone } from "@/components/ui/badge";
import { ResourceStatus } from "@/lib/api/generated.schemas";

export interface NodeStatusPresentation {
  label: string;
  /** One sentence for somebody who wants to run something there. */
  meaning: string;
  tone: Tone;
  icon: LucideIcon;
}

/** Presentation of the statuses of nodes; names and colors are those of the node map. */
export const nodeStatusPresentation: Readonly<Record<ResourceStatus, NodeStatusPresentation>> = {
  AVAILABLE: {
    label: NODE_STATUS_LOOKS.AVAILABLE.name,
    meaning: "Accepts new tasks and has free GPUs.",
    tone: "success",
    icon: CircleCheckIcon,
  },
  IN_USE: {
    label: NODE_STATUS_LOOKS.IN_USE.name,
    meaning: "Accepts new tasks, but all of its GPUs are in use.",
    tone: "info",
    icon: CircleDotIcon,
  },
  DRAINING: {
    label: NODE_STATUS_LOOKS.DRAINING.name,
    meaning: "Accepts no new tasks and waits until those on it end.",
    tone: "warning",
    icon: HourglassIcon,
  },
  CORDONED: {
    label: NODE_STATUS_LOOKS.CORDONED.name,
    meaning: "Accepts no new tasks; those on it go on.",
    tone: "neutral",
    icon: CircleMinusIcon,
  },
  OFFLINE: {
    label: NODE_STATUS_LOOKS.OFFLINE.name,
    meaning: "Out of service: runs nothing and accepts no tasks.",
    tone: "danger",
    icon: PowerOffIcon,
  },
};

/** Whether new work can have what is free on a node in this status. */
export function acceptsWork(status: ResourceStatus): boolean {
  return status === ResourceStatus.AVAILABLE || status === ResourceStatus.IN_USE;
}
