import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { Checkbox } from "@/components/ui/checkbox";

const meta = preview.meta({
  title: "Components/Checkbox",
  component: Checkbox,
  parameters: { layout: "padded" },
  args: { "aria-label": "Select train-llama-7b", onCheckedChange: fn() },
});

export default meta;

export const States = meta.story({
  render: () => (
    <div className="flex flex-col gap-3">
      {[
        { text: "Not selected" },
        { text: "Selected", defaultChecked: true },
        { text: "Some of them selected", indeterminate: true },
        { text: "Cannot be selected", disabled: true },
        { text: "Cannot be cleared", disabled: true, defaultChecked: true },
      ].map(({ text, ...props }) => (
        <div key={text} className="flex items-center gap-2">
          <Checkbox aria-label={text} {...props} />
          <span aria-hidden>{text}</span>
        </div>
      ))}
    </div>
  ),
});

export const TogglesWithTheSpaceKey = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    const box = canvas.getByRole("checkbox", { name: "Select train-llama-7b" });
    await userEvent.tab();
    await expect(box).toHaveFocus();
    await userEvent.keyboard(" ");
    await expect(box).toBeChecked();
    await expect(args.onCheckedChange).toHaveBeenLastCalledWith(true, expect.anything());
  },
});
