"use client";

import { EmptyState } from "@/components/states/empty-state";
import { Button } from "@/components/ui/button";

/** Shown when the URL names a group or task that the workflow does not have. */
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
      title={`This workflow has no ${kind} ${name}`}
      help="The link may be for another workflow, or the name may be misspelled."
      action={<Button onClick={onBack}>Show workflow</Button>}
    />
  );
}
