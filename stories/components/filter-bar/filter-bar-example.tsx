import { useState } from "react";
import { FilterBar, type FilterBarProps } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { AsyncFilterField, FilterField, TextFilterField } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";

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

interface ExampleProps extends Partial<Omit<FilterBarProps, "chips" | "onChipsChange">> {
  /** In URL format: `status:RUNNING`. */
  initial?: readonly string[];
  counts?: Readonly<Record<string, number>>;
  withPresets?: boolean;
}

/** A bar with its own state. */
export function FilterBarExample({ initial = [], counts, withPresets = false, ...props }: ExampleProps) {
  const [chips, setChips] = useState(() => [...chipsFromParameters(initial)] as FilterBarProps["chips"]);
  const fields = props.fields ?? defaultFields;
  return (
    <div className="flex min-h-120 flex-col gap-2">
      {withPresets && (
        <PresetPills
          label="Status"
          presets={statusPresets}
          fields={fields}
          chips={chips}
          onChipsChange={setChips}
          counts={counts}
        />
      )}
      <FilterBar
        label="Filter workflows"
        placeholder="Filter workflows…"
        defaultField="name"
        presets={statusPresets}
        resultCount="1,234 workflows"
        {...props}
        fields={fields}
        chips={chips}
        onChipsChange={setChips}
      />
    </div>
  );
}

/** A bar with its chips in the URL. */
export function AddressFilterBarExample() {
  const [chips, setChips] = useFilterChips();
  return (
    <div className="flex min-h-120 flex-col gap-2">
      <FilterBar
        label="Filter workflows"
        defaultField="name"
        fields={defaultFields}
        chips={chips}
        onChipsChange={setChips}
        resultCount="1,234 workflows"
      />
    </div>
  );
}
