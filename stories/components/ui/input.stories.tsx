import SearchIcon from "lucide-react/icons/search";
import { expect, fn, waitFor } from "storybook/test";
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
          Must be an integer ≥ 0.
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

/** A megabyte is refused with the limit, at once; what was typed stays. The message goes with the next change. */
export const TooLong = meta.story({
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole("textbox", { name: "Name" });
    await userEvent.type(field, "bert");
    const start = performance.now();
    await userEvent.paste("x".repeat(1_048_576));
    await expect(performance.now() - start).toBeLessThan(200);
    const problem = "The text would be 1,048,580 characters long; the limit is 10,000.";
    await expect(await canvas.findByRole("alert")).toHaveTextContent(problem);
    await expect(field).toHaveValue("bert");
    await userEvent.keyboard("y");
    await expect(field).toHaveValue("berty");
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
    await userEvent.paste("x".repeat(1_048_576));
    await expect(await canvas.findByRole("alert")).toBeVisible();
  },
});
