import { priorityPresentation } from "@/components/status/priority-badge";
import { presentedOptions, statusPresetsOf } from "@/components/status/status-filters";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { TaskGroupStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { endedField } from "@/lib/filters/ended-filter";
import type { FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";

/** The field that bare text goes to. */
export const DEFAULT_FIELD = "name";

/** Filters of the list. Their keys appear in URLs. */
export function taskFilterFields(namesOf: NameOptions): readonly FilterField[] {
  return [
    {
      kind: "text",
      key: DEFAULT_FIELD,
      label: "Name",
      hint: "Words from the workflow name",
      single: true,
    },
    {
      kind: "text",
      key: "workflow",
      label: "Workflow",
      hint: "Exact workflow name",
      comparison: "is",
      single: true,
    },
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Status of the latest attempt",
      options: presentedOptions(Object.values(TaskGroupStatus), taskGroupStatusPresentation),
    },
    { kind: "async", key: "user", label: "User", hint: "Who submitted it", loadOptions: namesOf("user") },
    { kind: "async", key: "pool", label: "Pool", hint: "Where it runs", loadOptions: namesOf("pool") },
    {
      kind: "async",
      key: "node",
      label: "Node",
      hint: "Node it ran on",
      loadOptions: namesOf("node"),
      // Tasks keep the names of nodes that no longer exist.
      incomplete: true,
    },
    {
      kind: "enum",
      key: "priority",
      label: "Priority",
      hint: "High, normal, or low",
      options: presentedOptions(Object.values(WorkflowPriority), priorityPresentation),
    },
    {
      kind: "async",
      key: "tag",
      label: "Tag",
      hint: "Tag of its workflow",
      loadOptions: namesOf("tag"),
    },
    { kind: "date-range", key: "submitted", label: "Submitted", hint: "Dates in UTC", single: true },
    endedField,
  ];
}

export const statusPresets = statusPresetsOf(Object.values(TaskGroupStatus), taskGroupStatusPresentation);
