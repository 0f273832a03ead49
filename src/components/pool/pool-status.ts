import type { LucideIcon } from "lucide-react";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import PowerOffIcon from "lucide-react/icons/power-off";
import WrenchIcon from "lucide-react/icons/wrench";
import type { Tone } from "@/components/ui/badge";
import type { PoolStatus } from "@/lib/api/generated.schemas";

export interface PoolStatusPresentation {
  label: string;
  /** One sentence for somebody who wants to run something there. */
  meaning: string;
  tone: Tone;
  icon: LucideIcon;
}

/** Presentation of the statuses of pools, in the order of their sections. */
export const poolStatusPresentation: Readonly<Record<PoolStatus, PoolStatusPresentation>> = {
  ONLINE: { label: "Online", meaning: "Accepts new work.", tone: "success", icon: CircleCheckIcon },
  MAINTENANCE: {
    label: "Maintenance",
    meaning: "Accepts no new work; what runs there goes on.",
    tone: "warning",
    icon: WrenchIcon,
  },
  OFFLINE: {
    label: "Offline",
    meaning: "Runs nothing and accepts no work.",
    tone: "danger",
    icon: PowerOffIcon,
  },
};
