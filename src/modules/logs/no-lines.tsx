import ScrollTextIcon from "lucide-react/icons/scroll-text";
import { EmptyState } from "@/components/states/empty-state";

export function NoLines() {
  return (
    <EmptyState
      icon={ScrollTextIcon}
      title="The log is empty"
      help="The task has not started, or it wrote no output."
    />
  );
}
