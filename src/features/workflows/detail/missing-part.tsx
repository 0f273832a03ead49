"use client";

import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

/** The address names a group or a task that the run does not have. */
export function MissingPart({
  kind,
  name,
  onBack,
}: {
  kind: "group" | "task";
  name: string;
  onBack: () => void;
}) {
  return (
    <EmptyState
      title={`This run has no ${kind} ${name}`}
      help="The link may be of another run, or the name mistyped."
      action={<Button onClick={onBack}>Show the whole run</Button>}
    />
  );
}
