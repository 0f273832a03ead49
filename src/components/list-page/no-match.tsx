import SearchXIcon from "lucide-react/icons/search-x";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

export interface NoMatchProps {
  /** What the list lists, in the singular: "task". */
  noun: string;
  onClear: () => void;
}

/** There are rows, but none matches the filters. */
export function NoMatch({ noun, onClear }: NoMatchProps) {
  return (
    <EmptyState
      icon={SearchXIcon}
      title={`No ${noun} matches these filters`}
      help="Remove or broaden a filter."
      action={<Button onClick={onClear}>Clear filters</Button>}
    />
  );
}
