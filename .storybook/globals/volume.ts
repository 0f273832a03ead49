import { VOLUME_PRESETS, type VolumePreset } from "@/mocks/seed/volumes";

/** Toolbar global `volume`: how many rows of each entity the generated world has. */
export const DEFAULT_VOLUME_PRESET: VolumePreset = "default";

const volumeNames = Object.keys(VOLUME_PRESETS) as VolumePreset[];

/** Reads a volume's name from a global; null if invalid. */
export function parseVolumePreset(value: unknown): VolumePreset | null {
  return volumeNames.find((name) => name === value) ?? null;
}

const grouped = new Intl.NumberFormat("en-US");

export const volumeGlobalType = {
  description: "Volume",
  toolbar: {
    title: "Volume",
    icon: "database" as const,
    dynamicTitle: true,
    items: volumeNames.map((name) => ({
      value: name,
      title: name,
      right: `${grouped.format(VOLUME_PRESETS[name].workflows)} workflows`,
    })),
    shortcuts: {
      // Storybook itself uses V for the viewport and 0 for the zoom.
      next: { label: "Next volume", keys: ["alt", "N"] },
      previous: { label: "Previous volume", keys: ["alt", "shift", "N"] },
      reset: { label: "Default volume", keys: ["alt", "control", "N"] },
    },
  },
};
