import Rows2Icon from "lucide-react/icons/rows-2";
import Rows4Icon from "lucide-react/icons/rows-4";
import { useState } from "react";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { SegmentedControl } from "@/components/ui/segmented-control";

const densities = [
  { value: "comfortable", label: "Comfortable", icon: <Rows2Icon aria-hidden /> },
  { value: "compact", label: "Compact", icon: <Rows4Icon aria-hidden /> },
] as const;

function Density({ label, ...props }: { label: string; size?: "small" | "medium"; iconsOnly?: boolean }) {
  const [density, setDensity] = useState<string>("comfortable");
  return (
    <SegmentedControl
      label={label}
      options={densities}
      value={density}
      onValueChange={setDensity}
      {...props}
    />
  );
}

const meta = preview.meta({
  title: "Components/SegmentedControl",
  component: SegmentedControl,
  parameters: { layout: "padded" },
});

export default meta;

export const Variants = meta.story({
  render: () => (
    <div className="flex flex-col items-start gap-3">
      <Density label="Density" />
      <Density label="Density, small" size="small" />
      <Density label="Density, icons" iconsOnly />
      <SegmentedControl
        label="Amounts"
        value="free"
        onValueChange={() => {}}
        options={[
          { value: "free", label: "Free" },
          { value: "used", label: "Used" },
          { value: "quota", label: "Quota", disabled: true },
        ]}
      />
    </div>
  ),
});

/** A radio group: Tab reaches the selected option, arrows select the next. */
export const Keyboard = meta.story({
  render: () => <Density label="Density" />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(canvas.getByRole("radio", { name: "Comfortable" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("radio", { name: "Compact" })).toBeChecked();
    await expect(canvas.getByRole("radio", { name: "Comfortable" })).not.toBeChecked();
  },
});
