import type { LucideIcon } from "lucide-react";
import InboxIcon from "lucide-react/icons/inbox";
import type { ReactNode } from "react";
import { StateMessage } from "./state-message";

export interface EmptyStateProps {
  icon?: LucideIcon;
  /** What is missing: "No workflows yet", "No workflow matches these filters". */
  title: string;
  /** What to do about it. */
  help?: ReactNode;
  /** Primary action: a `Button` or a `ButtonLink`. */
  action?: ReactNode;
  className?: string;
}

/** A list or section without content that is not an error. */
export function EmptyState({ icon = InboxIcon, title, help, action, className }: EmptyStateProps) {
  return (
    <StateMessage icon={icon} title={title} className={className} actions={action}>
      {help}
    </StateMessage>
  );
}
