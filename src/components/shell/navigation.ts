import type { LucideIcon } from "lucide-react";
import ListChecksIcon from "lucide-react/icons/list-checks";
import WorkflowIcon from "lucide-react/icons/workflow";

export interface NavigationItem {
  label: string;
  /** Where it leads; the item is active on this path and below it. */
  href: string;
  icon: LucideIcon;
}

/** Stands at the head of the sidebar. */
export const applicationName = "GPU Console";

/** The sections of the console, in the sidebar's order. A new screen adds a line. */
export const navigation: readonly NavigationItem[] = [
  { label: "Workflows", href: "/workflows", icon: WorkflowIcon },
  { label: "Tasks", href: "/tasks", icon: ListChecksIcon },
];

/** Whether `pathname` is the item's own page or one below it: /workflows/a is, /workflows-archive is not. */
export function isActive(item: Pick<NavigationItem, "href">, pathname: string): boolean {
  return pathname === item.href || pathname.startsWith(`${item.href}/`);
}
