import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

const meta = preview.meta({
  title: "Components/Popover",
  component: Popover,
  parameters: { layout: "padded" },
  render: (args) => (
    <div className="min-h-48">
      <Popover {...args}>
        <PopoverTrigger render={<Button>Queue timeout</Button>} />
        <PopoverContent title="Queue timeout">
          <div className="flex flex-col gap-3">
            <Input aria-label="Hours in the queue" defaultValue="24" />
            <div className="flex justify-end gap-2">
              <PopoverClose render={<Button variant="ghost">Discard</Button>} />
              <PopoverClose render={<Button variant="primary">Apply</Button>} />
            </div>
          </div>
        </PopoverContent>
      </Popover>
    </div>
  ),
});

export default meta;

export const Open = meta.story({ args: { defaultOpen: true } });

/** Takes the focus; Escape closes it and restores the focus. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const trigger = canvas.getByRole("button", { name: "Queue timeout" });
    trigger.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("dialog", { name: "Queue timeout" })).toBeVisible());
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Hours in the queue" })).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
});
