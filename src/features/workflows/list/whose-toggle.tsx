"use client";

import { SegmentedControl } from "@/components/ui/segmented-control";
import type { useWorkflowView } from "./use-workflow-view";

/** The user's own workflows or everyone's; neither is selected while the filters name other users. */
export function WhoseToggle({ view }: { view: ReturnType<typeof useWorkflowView> }) {
  const isUnknown = view.username === undefined && !view.isDeciding;
  return (
    <SegmentedControl
      label="Workflow owner"
      size="small"
      options={[
        { value: "mine", label: "My workflows", disabled: isUnknown },
        { value: "everyone", label: "Everyone’s" },
      ]}
      value={view.whose === "others" ? null : view.whose}
      onValueChange={view.setWhose}
    />
  );
}
