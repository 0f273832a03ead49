import type { LucideIcon } from "lucide-react";
import ChartPieIcon from "lucide-react/icons/chart-pie";
import LayersIcon from "lucide-react/icons/layers";
import LayoutDashboardIcon from "lucide-react/icons/layout-dashboard";
import ListChecksIcon from "lucide-react/icons/list-checks";
import ServerIcon from "lucide-react/icons/server";
import WorkflowIcon from "lucide-react/icons/workflow";

export interface NavigationItem {
  label: string;
  /** Target; the item is active on this path and below. */
  href: string;
  icon: LucideIcon;
}

/** Shown at the top of the sidebar. */
export const applicationName = "GPU Console";

/** Navigation items in sidebar order. A new screen adds one. */
export const navigation: readonly NavigationItem[] = [
  { label: "Dashboard", href: "/", icon: LayoutDashboardIcon },
  { label: "Workflows", href: "/workflows", icon: WorkflowIcon },
  { label: "Tasks", href: "/tasks", icon: ListChecksIcon },
  { label: "Pools", href: "/pools", icon: LayersIcon },
  { label: "Resources", href: "/resources", icon: ServerIcon },
  { label: "Occupancy", href: "/occupancy", icon: ChartPieIcon },
];

/** Whether `pathname` is the item's page or below it: /workflows/a is, /workflows-archive is not. */
export function isActive(item: Pick<NavigationItem, "href">, pathname: string): boolean {
  return pathname === item.href || pathname.startsWith(`${item.href}/`);
}
