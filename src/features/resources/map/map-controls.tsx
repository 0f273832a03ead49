import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { NodeGroupKey } from "@/lib/api/generated.schemas";
import { groupNames } from "./map-groups";

type MapColor = "use" | "status";

export interface MapControlsProps {
  groupBy: NodeGroupKey;
  color: MapColor;
  onGroupByChange: (groupBy: NodeGroupKey) => void;
  onColorChange: (color: MapColor) => void;
}

const GROUPS = Object.values(NodeGroupKey).map((value) => ({
  value,
  label: groupNames[value].charAt(0).toUpperCase() + groupNames[value].slice(1),
}));

const COLORS = [
  { value: "use", label: "Use" },
  { value: "status", label: "Status" },
] as const satisfies readonly { value: MapColor; label: string }[];

/** What divides the map into groups, and what its colors mean. */
export function MapControls({ groupBy, color, onGroupByChange, onColorChange }: MapControlsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Select
        label="Group by"
        showLabel
        size="small"
        options={GROUPS}
        value={groupBy}
        onValueChange={onGroupByChange}
      />
      <SegmentedControl
        label="Color by"
        size="small"
        options={COLORS}
        value={color}
        onValueChange={onColorChange}
      />
    </div>
  );
}
