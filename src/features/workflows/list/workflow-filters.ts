import { priorityPresentation } from "@/components/status/priority-badge";
import { type StatusCategory, workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";

/** The field that bare text goes to. */
export const DEFAULT_FIELD = "name";

/** What the list can be filtered by; their keys stand in addresses. */
export function workflowFilterFields(namesOf: NameOptions): readonly FilterField[] {
  return [
    { kind: "text", key: DEFAULT_FIELD, label: "Name", hint: "Words of it, or all of it", single: true },
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Running, completed, 12 ways to fail …",
      options: Object.values(WorkflowStatus).map((value) => ({
        value,
        label: workflowStatusPresentation[value].label,
      })),
    },
    {
      kind: "async",
      key: "user",
      label: "User",
      hint: "Who submitted it",
      loadOptions: namesOf("user"),
    },
    {
      kind: "async",
      key: "pool",
      label: "Pool",
      hint: "Where it runs",
      loadOptions: namesOf("pool"),
    },
    {
      kind: "enum",
      key: "priority",
      label: "Priority",
      hint: "High, normal or low",
      options: Object.values(WorkflowPriority).map((value) => ({
        value,
        label: priorityPresentation[value].label,
      })),
    },
    {
      kind: "async",
      key: "tag",
      label: "Tag",
      hint: "What it was given",
      loadOptions: namesOf("tag"),
    },
    { kind: "date-range", key: "submitted", label: "Submitted", hint: "Days in UTC", single: true },
  ];
}

/** One pill for each thing that a status comes down to: "Failed" stands for twelve of them. */
export const statusPresets: readonly FilterPreset[] = [
  statusPreset("running", "Running"),
  statusPreset("pending", "Pending"),
  statusPreset("waiting", "Waiting"),
  statusPreset("completed", "Completed"),
  statusPreset("failed", "Failed"),
];

function statusPreset(category: StatusCategory, label: string): FilterPreset {
  const values = Object.values(WorkflowStatus).filter(
    (status) => workflowStatusPresentation[status].category === category,
  );
  return { key: category, label, field: "status", values };
}
