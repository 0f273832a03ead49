import ListChecksIcon from "lucide-react/icons/list-checks";
import SearchXIcon from "lucide-react/icons/search-x";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

/** The platform has run nothing yet. */
export function NoTaskYet() {
  return (
    <EmptyState
      icon={ListChecksIcon}
      title="No tasks yet"
      help="A workflow runs its work as tasks, each on a node of its pool. Submit a workflow, and its tasks show up here."
    />
  );
}

/** There are tasks, and the filters leave none of them. */
export function NoMatchingTask({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchXIcon}
      title="No task matches these filters"
      help="Take a filter away, or widen one: values of the same field are alternatives."
      action={<Button onClick={onClear}>Clear filters</Button>}
    />
  );
}
