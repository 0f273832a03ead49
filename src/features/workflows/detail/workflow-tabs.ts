import type { LucideIcon } from "lucide-react";
import ActivityIcon from "lucide-react/icons/activity";
import FileCodeIcon from "lucide-react/icons/file-code";
import InfoIcon from "lucide-react/icons/info";
import ListTreeIcon from "lucide-react/icons/list-tree";
import PackageIcon from "lucide-react/icons/package";
import PlugIcon from "lucide-react/icons/plug";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import SquareTerminalIcon from "lucide-react/icons/square-terminal";
import WorkflowIcon from "lucide-react/icons/workflow";
import type { TaskTab, WorkflowTab } from "@/lib/hrefs/workflow-href";

export interface TabChoice<Value> {
  value: Value;
  label: string;
  icon: LucideIcon;
}

export const workflowTabChoices: readonly TabChoice<WorkflowTab>[] = [
  { value: "overview", label: "Overview", icon: InfoIcon },
  { value: "graph", label: "Graph", icon: WorkflowIcon },
  { value: "tasks", label: "Tasks", icon: ListTreeIcon },
  { value: "logs", label: "Logs", icon: ScrollTextIcon },
  { value: "events", label: "Events", icon: ActivityIcon },
  { value: "spec", label: "Spec", icon: FileCodeIcon },
  { value: "artifacts", label: "Artifacts", icon: PackageIcon },
];

export const taskTabChoices: readonly TabChoice<TaskTab>[] = [
  { value: "overview", label: "Overview", icon: InfoIcon },
  { value: "logs", label: "Logs", icon: ScrollTextIcon },
  { value: "events", label: "Events", icon: ActivityIcon },
  { value: "shell", label: "Shell", icon: SquareTerminalIcon },
  { value: "ports", label: "Ports", icon: PlugIcon },
];
