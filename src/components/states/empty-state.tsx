import type { LucideIcon } from "lucide-react";
import InboxIcon from "lucide-react/icons/inbox";
import type { ReactNode } from "react";
import { StateMessage } from "./state-message";

export interface EmptyStateProps {
  icon?: LucideIcon;
  /** What there is none of: "No workflows yet", "No workflow matches these filters". */
  title: string;
  /** What to do about it. */
  help?: ReactNode;
  /** The one thing to do: a `Button` or a `ButtonLink`. */
  action?: ReactNode;
  className?: string;
}

/** A list or a section that has nothing to show, and that is no fault. */
export function EmptyState({ icon = InboxIcon, title, help, action, className }: EmptyStateProps) {
  return (
    <StateMessage icon={icon} title={title} className={className} actions={action}>
      {help}
    </StateMessage>
  );
}
