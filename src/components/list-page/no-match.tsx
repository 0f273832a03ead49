import SearchXIcon from "lucide-react/icons/search-x";
import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

export interface NoMatchProps {
  /** Singular noun of a row: "task". */
  noun: string;
  onClear: () => void;
}

/** Empty state of a filtered list. */
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
