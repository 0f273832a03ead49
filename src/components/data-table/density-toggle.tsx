"use client";

import ComfortableIcon from "lucide-react/icons/rows-2";
import CompactIcon from "lucide-react/icons/rows-4";
import { SegmentedControl } from "../ui/segmented-control";
import type { Density } from "./types";

/** For `SegmentedControl`. */
export const DENSITY_OPTIONS = [
  { value: "comfortable", label: "Comfortable rows", icon: <ComfortableIcon aria-hidden /> },
  { value: "compact", label: "Compact rows", icon: <CompactIcon aria-hidden /> },
] as const;

export interface DensityToggleProps {
  density: Density;
  onDensityChange: (density: Density) => void;
}

/** Chooses the height of the rows. */
export function DensityToggle({ density, onDensityChange }: DensityToggleProps) {
  return (
    <SegmentedControl<Density>
      label="Row height"
      options={DENSITY_OPTIONS}
      value={density}
      onValueChange={onDensityChange}
      iconsOnly
    />
  );
}
