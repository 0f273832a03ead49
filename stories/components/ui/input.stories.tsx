import SearchIcon from "lucide-react/icons/search";
import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";

const meta = preview.meta({
  title: "Components/Input",
  component: Input,
  parameters: { layout: "padded" },
  args: { "aria-label": "Name", placeholder: "Workflow name", onValueChange: fn() },
});

export default meta;

export const States = meta.story({
  render: (args) => (
    <div className="flex max-w-xs flex-col gap-3">
      <Input {...args} />
      <Input {...args} defaultValue="train-llama-7b" />
      <Input {...args} size="small" defaultValue="train-llama-7b" />
      <Input
        {...args}
        leading={<SearchIcon aria-hidden />}
        trailing={<Kbd keys={["Ctrl", "F"]} />}
        placeholder="Search"
      />
      <div className="flex flex-col gap-1">
        <Input {...args} invalid defaultValue="-3" aria-describedby="input-problem" />
        <span id="input-problem" className="text-xs text-danger">
          Must be a whole number of 0 or more.
        </span>
      </div>
      <Input {...args} disabled defaultValue="train-llama-7b" />
    </div>
  ),
});

export const Typing = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), "llama");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("llama", expect.anything());
  },
});
