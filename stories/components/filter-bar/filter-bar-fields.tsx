import { workflowStatusPresentation } from "@/components/status/status-presentation";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { AsyncFilterField, FilterField, TextFilterField } from "@/lib/filters/filter-types";

const statuses = Object.entries(workflowStatusPresentation);
const failures = statuses.filter(([, { category }]) => category === "failed").map(([status]) => status);

export const statusPresets: readonly FilterPreset[] = [
  { key: "running", label: "Running", field: "status", values: ["RUNNING"] },
  { key: "pending", label: "Pending", field: "status", values: ["PENDING"] },
  { key: "waiting", label: "Waiting", field: "status", values: ["WAITING"] },
  { key: "completed", label: "Completed", field: "status", values: ["COMPLETED"] },
  { key: "failed", label: "Failed", field: "status", values: failures },
];

const nameField: TextFilterField = {
  kind: "text",
  key: "name",
  label: "Name",
  hint: "Part of a workflow's name",
};

/** Fields of a workflow list, with a loader for pools. */
export function workflowFields(loadPools: AsyncFilterField["loadOptions"]): readonly FilterField[] {
  return [
    nameField,
    {
      kind: "enum",
      key: "status",
      label: "Status",
      hint: "Running, completed, failed…",
      options: statuses.map(([value, { label, icon: Icon }]) => ({
        value,
        label,
        icon: <Icon aria-hidden />,
      })),
    },
    { kind: "async", key: "pool", label: "Pool", hint: "Where it runs", loadOptions: loadPools },
    {
      kind: "enum",
      key: "priority",
      label: "Priority",
      hint: "High, normal, or low",
      options: ["High", "Normal", "Low"].map((label) => ({ value: label.toUpperCase(), label })),
    },
    { kind: "date-range", key: "submitted", label: "Submitted", hint: "Dates in UTC", single: true },
    {
      kind: "text",
      key: "label",
      label: "Label",
      hint: "key=value",
      comparison: "is",
      validate: (value) => (value.includes("=") ? null : "A label must be key=value, such as team=vision."),
    },
  ];
}

export const pools = ["atlas-a100", "borealis-h100", "cygnus-l40s", "draco-h200"].map((value) => ({
  value,
  label: value,
}));

/** A stable array, as on a screen. */
export const defaultFields = workflowFields(async () => pools);
