import { useState } from "react";
import { FilterBar, type FilterBarProps } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import { defaultFields, statusPresets } from "./filter-bar-fields";

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
