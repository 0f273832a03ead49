import { priorityPresentation } from "@/components/status/priority-badge";
import { presentedOptions, statusPresetsOf } from "@/components/status/status-filters";
import {
  taskGroupStatusPresentation,
  workflowStatusPresentation,
} from "@/components/status/status-presentation";
import { UNFINISHED_STATUSES } from "@/components/status/unfinished-statuses";
import { WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";
import { endedField } from "@/lib/filters/ended-filter";
import type { FilterField } from "@/lib/filters/filter-types";
import type { NameOptions } from "@/lib/filters/use-name-options";

/** The field that bare text goes to. */
export const DEFAULT_FIELD = "name";

/** Filters of the list. Their keys appear in URLs. */
export function workflowFilterFields(namesOf: NameOptions): readonly FilterField[] {
  return [
    { kind: "text", key: DEFAULT_FIELD, label: "Name", hint: "Words from the name", single: true },
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Running, completed, failed…",
      options: presentedOptions(Object.values(WorkflowStatus), workflowStatusPresentation),
    },
    {
      kind: "enum",
      key: "task-status",
      label: "Task status",
      hint: "Status of an unfinished task",
      options: presentedOptions(UNFINISHED_STATUSES, taskGroupStatusPresentation),
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
      hint: "High, normal, or low",
      options: presentedOptions(Object.values(WorkflowPriority), priorityPresentation),
    },
    {
      kind: "async",
      key: "tag",
      label: "Tag",
      hint: "Tag of the workflow",
      loadOptions: namesOf("tag"),
    },
    { kind: "date-range", key: "submitted", label: "Submitted", hint: "Dates in UTC", single: true },
    endedField,
  ];
}

export const statusPresets = statusPresetsOf(Object.values(WorkflowStatus), workflowStatusPresentation);
